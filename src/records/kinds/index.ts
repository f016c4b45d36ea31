import type { KindDefinition } from '../field.ts'
import { accident } from './accident.ts'
import { asset } from './asset.ts'
import { budget } from './budget.ts'
import { checkup } from './checkup.ts'
import { contract } from './contract.ts'
import { distribution } from './distribution.ts'
import { drill } from './drill.ts'
import { duty } from './duty.ts'
import { event } from './event.ts'
import { feedback } from './feedback.ts'
import { finance } from './finance.ts'
import { greening } from './greening.ts'
import { honour } from './honour.ts'
import { inspection } from './inspection.ts'
import { library } from './library.ts'
import { meeting } from './meeting.ts'
import { neighbour } from './neighbour.ts'
import { plan } from './plan.ts'
import { post } from './post.ts'
import { problem } from './problem.ts'
import { proposal } from './proposal.ts'
import { purchase } from './purchase.ts'
import { repair } from './repair.ts'
import { rule } from './rule.ts'
import { sanitation } from './sanitation.ts'
import { team } from './team.ts'
import { training } from './training.ts'
import { works } from './works.ts'

/** The built-in kinds, in the order in which documentation lists them; a school adds its own under `kinds:` in school.yaml. */
export const builtInKinds: readonly KindDefinition[] = [
  repair,
  drill,
  purchase,
  inspection,
  distribution,
  event,
  training,
  works,
  greening,
  asset,
  rule,
  contract,
  duty,
  post,
  sanitation,
  checkup,
  neighbour,
  library,
  finance,
  accident,
  meeting,
  team,
  feedback,
  honour,
  problem,
  proposal,
  plan,
  budget,
]
