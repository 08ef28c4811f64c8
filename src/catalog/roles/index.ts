// Every field that ships roles. Sorted; a test compares this list with the folder.
import type { Role } from '../../core/role.ts'
import { animals } from './animals.ts'
import { artsAndMusic } from './arts-and-music.ts'
import { business } from './business.ts'
import { chemistryAndBiology } from './chemistry-and-biology.ts'
import { cooking } from './cooking.ts'
import { dataAndAi } from './data-and-ai.ts'
import { editing } from './editing.ts'
import { education } from './education.ts'
import { everydayLife } from './everyday-life.ts'
import { filmAndGames } from './film-and-games.ts'
import { finance } from './finance.ts'
import { fitness } from './fitness.ts'
import { gardening } from './gardening.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { languages } from './languages.ts'
import { lawAndCivics } from './law-and-civics.ts'
import { marketing } from './marketing.ts'
import { mathematics } from './mathematics.ts'
import { medicine } from './medicine.ts'
import { mentalHealth } from './mental-health.ts'
import { nature } from './nature.ts'
import { nutrition } from './nutrition.ts'
import { parenting } from './parenting.ts'
import { physicsAndSpace } from './physics-and-space.ts'
import { programming } from './programming.ts'
import { sports } from './sports.ts'
import { techSupport } from './tech-support.ts'
import { travel } from './travel.ts'
import { workAndCareers } from './work-and-careers.ts'
import { writing } from './writing.ts'

/** All bundled roles, field by field. Names are unique. */
export const roles: readonly Role[] = [
  ...animals,
  ...artsAndMusic,
  ...business,
  ...chemistryAndBiology,
  ...cooking,
  ...dataAndAi,
  ...editing,
  ...education,
  ...everydayLife,
  ...filmAndGames,
  ...finance,
  ...fitness,
  ...gardening,
  ...history,
  ...home,
  ...languages,
  ...lawAndCivics,
  ...marketing,
  ...mathematics,
  ...medicine,
  ...mentalHealth,
  ...nature,
  ...nutrition,
  ...parenting,
  ...physicsAndSpace,
  ...programming,
  ...sports,
  ...techSupport,
  ...travel,
  ...workAndCareers,
  ...writing,
]
