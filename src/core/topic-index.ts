import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'

/** Entries found by the topics that a text touches. */
export interface TopicIndex<T> {
  /** What each entry scores, best first; entries that share no topic with the texts are left out. */
  search(texts: readonly WeightedText[], bonus?: (entry: T) => number): readonly Scored<T>[]
}

export interface WeightedText {
  readonly text: string
  readonly weight: number
}

interface Scored<T> {
  readonly entry: T
  readonly score: number
}

/** A topic of several words says more than one word does. */
const perFurtherWord = 0.5
/** What BM25+ makes of one occurrence in an entry of average length, in units of inverse document frequency. */
const perOccurrence = 1.5

/**
 * BM25+ (Lv and Zhai, 2011; MiniSearch) over topics, which are words and phrases of stems (Porter's algorithm). A phrase
 * counts when its words stand side by side (function words aside), so that a "media player" is no "social media". Words that
 * instructions are full of, whatever they are about, are no topics by themselves. What a topic scores is looked up once and
 * kept: a query is the sum over the topics in it.
 */
export function topicIndex<T>(
  entries: readonly T[],
  topicsOf: (entry: T) => readonly string[],
): TopicIndex<T> {
  const search = new MiniSearch<{ id: number; topics: string }>({
    fields: ['topics'],
    tokenize: text => text.split(separator),
    processTerm: term => term,
  })
  const keysOf = entries.map(entry => [
    ...new Set(
      topicsOf(entry)
        .map(keyOf)
        .filter(key => key !== null),
    ),
  ])
  search.addAll(keysOf.map((keys, id) => ({ id, topics: keys.join(separator) })))
  const byFirstStem = Map.groupBy([...new Set(keysOf.flat())].map(topicFrom), ({ first }) => first)
  const known = new Map<Topic, readonly { readonly id: number; readonly score: number }[]>()
  const scoresOf = (topic: Topic): readonly { readonly id: number; readonly score: number }[] => {
    const found =
      known.get(topic) ??
      search
        .search(topic.key)
        .map(({ id, score }) => ({ id: Number(id), score: (score * topic.worth) / perOccurrence }))
    known.set(topic, found)
    return found
  }
  return {
    search(texts, bonus = () => 0) {
      const weights = new Map<Topic, number>()
      for (const { text, weight } of texts) {
        const stems = stemsOf(text)
        for (const [at, stem] of stems.entries())
          for (const topic of byFirstStem.get(stem) ?? [])
            if (topic.rest.every((next, offset) => stems[at + 1 + offset] === next))
              weights.set(topic, Math.max(weights.get(topic) ?? 0, weight))
      }
      const scores = new Map<number, number>()
      for (const [topic, weight] of weights)
        for (const { id, score } of scoresOf(topic)) scores.set(id, (scores.get(id) ?? 0) + score * weight)
      return [...scores]
        .map(([id, score]) => ({ entry: entries[id] as T, score: score + bonus(entries[id] as T) }))
        .sort((a, b) => b.score - a.score)
    },
  }
}

const separator = '\n'

function keyOf(topic: string): string | null {
  const words = stemsOf(topic)
  if (words.length === 0 || (words.length === 1 && emptyTopics.has(words[0] as string))) return null
  return words.join(' ')
}

function topicFrom(key: string): Topic {
  const [first = '', ...rest] = key.split(' ')
  return { key, first, rest, worth: 1 + perFurtherWord * rest.length }
}

interface Topic {
  readonly key: string
  readonly first: string
  readonly rest: readonly string[]
  readonly worth: number
}

const stems = new Map<string, string>()
const stemsKept = 20_000

function stemsOf(text: string): string[] {
  const found: string[] = []
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (functionWords.has(word)) continue
    let stem = stems.get(word)
    if (stem === undefined) {
      if (stems.size >= stemsKept) stems.clear()
      stem = stemmer(word)
      stems.set(word, stem)
    }
    found.push(stem)
  }
  return found
}

const functionWords = new Set(
  (
    'a an the this that these those and or but of to in on at by for from with about into over as is are was were be been being am ' +
    'i me my we us our you your he him his she her it its they them their s t d m ll re ve do does did can could will would ' +
    'should shall may might must have has had not no so if than then there here very just please'
  ).split(' '),
)

/** Topics that say nothing when they stand alone. */
const emptyTopics = new Set(
  (
    'accurate act active activity address advice age alternative answer anything apply application appropriate area article assistant atlas attention attitude audience author axis balance base bat bay ' +
    'behavior believe belong benefit big bill bit block blue box bug build buy calculate campaign capital caption case category celebrate cell champion change channel child children choose claim class classic ' +
    'clause click cloud collection column comment committee common communicate communication community company compare competition competitive complete compose compound compromise concept concise ' +
    'condition conflict connection contact contain content context convert copy core correct country course court create creative creativity crew culture current custom customer cut daily dark date deal dear ' +
    'decision deck decline demand derive describe descriptive description design detail develop development device difference differentiate digit direct direction discount discuss discussion distance domain draft drawer dress drive drop ' +
    'edge efficiency element employee end energetic engagement engine environment equal error event exchange example exit expect experience express expression extract eye fact false family famous fast feature feedback ' +
    'feel feeling field figure file fill filter final find fire first fix flow fly focus follow following form format framework freedom fun function funny future gear general generate genre gift global goal grade ' +
    'grant graph green group growth guess guest hello hold hole holiday home hour idea identify image impact important index individual industry inform information input instruct instruction intelligence interest invent issue item ' +
    'journey key kid label large largest law lead leader learn legend lens letter level light limit line link list live load local location logical long loop loss lyric maintain major manage management manner map market match ' +
    'material mean meaning measure memory message method minute mission mix model mood move multiple name narrative natural nature need neutral new news north note notice number object objective offer old online operate operation opinion ' +
    'opposite order organization organize output over owner pace packing page pair panel paper paragraph part partner party passage path pattern people perform period person phrase picture pilot pitch place plan play player point policy ' +
    'population position positive post power practical practice predict prepare prepared present pressure price primary print prioritize problem process produce product production profile program progress project promote prompt proof ' +
    'property provide public purpose quality query question quick quote random range rate read reading real reason recommend recommendation record reduce refer reference reflect regional region relate relationship release reliable remember ' +
    'remove repair replace reply report request require requirements research resolve resource respond response responsible result review right rise rock role root row rule run safety sample save say scale schedule scope score ' +
    'screen script search season secret section secure security select sentence series serve service set setting shape share sheet shock shop short show side sign signal significance similar simple simulation situation skill society ' +
    'solution solve sort sound source south space speak spend stage standard start state statement step stop store strategy stream strength stress string strings structure student study style subject success suggest suggestion sum support sure ' +
    'survival swing symbol symptom system table take tank task team technology template tension term terms test text theme theory thread time tip title tone tool topic touch track trade tradition train training transition trend trial true ' +
    'trust truth turn type uncertain union unique unit update usage use user value variable version video view visit volume wall watch water way west what when where which who why how wing winner wire word words work world year young'
  )
    .split(' ')
    .map(stemmer),
)
