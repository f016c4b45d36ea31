export { type TakeBackRequest, type TakenBack, takeBack } from './take-back.ts'
