// Near-duplicates as they come about: ten ways of changing a text so that it is still the same question.
import type { Random } from '../src/core/random.ts'

type Edit = (text: string, random: Random) => string

const words = (text: string): string[] => text.split(/(\s+)/)
const isWord = (piece: string): boolean => /\p{L}/u.test(piece)

/** Every nth word, at least one, changed; which ones is left to chance. */
function every(nth: number, change: (word: string, random: Random) => string): Edit {
  return (text, random) => {
    const pieces = words(text)
    const places = random.shuffle([...pieces.keys()].filter(at => isWord(pieces[at] ?? '')))
    const chosen = new Set(places.slice(0, Math.max(1, Math.round(places.length / nth))))
    return pieces.map((piece, at) => (chosen.has(at) ? change(piece, random) : piece)).join('')
  }
}

const strange =
  'river marble seventeen purple engine lantern gravel whisper cabinet orchid voltage pillow'.split(' ')
const hellos = [
  'Hi there! ',
  'Hello, I hope you are well. Could you help me with this? ',
  'Good morning. I have a small request: ',
]
const thanks = ['', ' Thank you so much in advance!', ' Take your time, I am not in a hurry.']

/** Pairs that mean the same in a request. */
const synonyms = new Map(
  (
    'write compose,create make,make create,give provide,provide give,generate produce,list name,name list,describe depict,' +
    'explain clarify,find locate,identify spot,summarize condense,convert change,rewrite rephrase,edit revise,sentence phrase,' +
    'story tale,short brief,article piece,example instance,examples instances,word term,words terms,text passage,ways methods,' +
    'tips hints,idea concept,ideas concepts,important significant,big large,large big,small little,main principal,best finest,' +
    'company firm,people persons,person individual,use employ,using employing,used employed,help assist,show display,' +
    'suggest propose,develop devise,construct build,determine establish,classify categorize,calculate compute,answer reply,' +
    'question query,questions queries,benefits advantages,effects impacts,effect impact,reasons causes,problem issue,' +
    'movie film,car automobile,job occupation,city town,kids children,children kids,happy glad,quick fast,fast quick,' +
    'poem verse,paragraph passage,topic subject,type kind,types kinds,different various,various diverse,common usual,' +
    'popular well-liked,famous renowned,think believe,start begin,begin start,end finish,buy purchase,need require,' +
    'difference distinction,differences distinctions,steps stages,information details,data figures,product item,' +
    'customer client,customers clients,recipe formula,meal dish,food nourishment,house home,student pupil,students pupils,' +
    'teacher instructor,doctor physician,essay paper,speech talk,letter note,plan scheme,goal aim,goals aims,improve better,' +
    'increase raise,reduce lower,role part,purpose aim,feature trait,features traits,world globe,environment surroundings,' +
    'exercise workout,country nation,countries nations'
  )
    .split(',')
    .map(pair => pair.split(' ') as [string, string]),
)

export const edits: Readonly<Record<string, Edit>> = {
  'other casing': (text, random) => random.pick([text.toUpperCase(), text.toLowerCase()]),
  'other punctuation': (text, random) =>
    text.replace(/[^\p{L}\p{N}\s]/gu, '').replace(/\s+/g, ' ') + random.pick(['!!', '...', ' ?']),
  'greeting and thanks': (text, random) => random.pick(hellos) + text + random.pick(thanks),
  'cut to 60% of its words': text => {
    const pieces = text.split(/\s+/)
    return pieces.slice(0, Math.ceil(pieces.length * 0.6)).join(' ')
  },
  'halves swapped': text => {
    const pieces = text.split(/\s+/)
    const half = Math.ceil(pieces.length / 2)
    return [...pieces.slice(half), ...pieces.slice(0, half)].join(' ')
  },
  'every 8th word another': every(8, (_, random) => random.pick(strange)),
  'every 8th word missing': every(8, () => ''),
  'a word after every 6th': every(6, (word, random) => `${word} ${random.pick(strange)}`),
  'every 8th word misspelt': every(8, word =>
    word.length < 3 ? `${word}e` : `${word[0]}${word[2]}${word[1]}${word.slice(3)}`,
  ),
  'synonyms, up to a third': every(3, word => {
    const [core = ''] = /\p{L}+/u.exec(word) ?? []
    return word.replace(core, synonyms.get(core.toLowerCase()) ?? core)
  }),
}
