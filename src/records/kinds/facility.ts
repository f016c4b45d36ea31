import { field } from '../field.ts'

/** What a school must have for an item of a catalogue to concern it: the labels of flags of the profile. */
export const facilities = field('needs', '前提', 'choice', {
  choices: ['食堂', '校车', '寄宿'],
  help: '学校有它才写进计划；有没有，看 school.yaml。',
})
