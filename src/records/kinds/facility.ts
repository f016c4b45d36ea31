import { field } from '../field.ts'

/** What a school must have for an entry of a catalogue to apply to it: the labels of flags in the profile. */
export const facilities = field('needs', '前提', 'choice', {
  choices: ['食堂', '校车', '寄宿'],
  help: '学校有它才写进计划；有没有，看 school.yaml。',
})
