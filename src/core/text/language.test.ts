import { expect, it } from 'vitest'
import { languageOf } from './language.ts'

it.each([
  ['The tea is hot and the cup is full of it.', 'en'],
  ['Solar panels turn sunlight into electric power.', 'en'],
  ['La lumière du soleil contient toutes les couleurs.', 'fr'],
  ['Ein weiches Ei kocht vier bis fünf Minuten.', 'de'],
  ['El perro come carne todos los días.', 'es'],
  ['Il gatto dorme sul divano ogni giorno.', 'it'],
  ['De kat slaapt op de bank en de hond in de tuin.', 'nl'],
  ['Кошка спит на диване каждый день.', 'ru'],
  ['猫はソファで寝ています。', 'ja'],
  ['猫睡在沙发上。', 'zh'],
  ['고양이가 소파에서 잔다.', 'ko'],
  ['Oslo', null],
  ['42', null],
  ['', null],
])('%j is in %j', (text, code) => expect(languageOf(text)).toBe(code))
