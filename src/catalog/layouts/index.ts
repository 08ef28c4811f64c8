// Every layout that ships. Sorted; a test compares this list with the folder.
import { catalog } from '../../core/catalog.ts'
import { brief } from './brief.ts'
import { bullets } from './bullets.ts'
import { headings } from './headings.ts'
import { labelled } from './labelled.ts'
import { numbered } from './numbered.ts'
import { prose } from './prose.ts'
import { rulesFirst } from './rules-first.ts'
import { tags } from './tags.ts'

export const layouts = catalog('layout', [
  brief,
  bullets,
  headings,
  labelled,
  numbered,
  prose,
  rulesFirst,
  tags,
])
