/**
 * Replies of many shapes, each to its request: what searches for a witness start from, and what laws are tried on. None
 * is taken from a dataset.
 */
export interface Specimen {
  readonly request: string
  readonly reply: string
}

export const specimens: readonly Specimen[] = [
  {
    request: 'Why does bread rise?',
    reply:
      'Bread rises because yeast eats the sugars in the flour and gives off carbon dioxide. The gas is caught in a net of gluten, which stretches like a balloon. Warm dough rises faster, but slow dough tastes better.\n\nOnce the loaf is in the oven, the heat sets the walls of those bubbles. The yeast dies at about 60 degrees, and the crumb keeps its holes.',
  },
  {
    request: 'Give me three tips for sleeping better.',
    reply:
      '1. Go to bed at the same hour every night, even at the weekend.\n2. Keep the room dark and cool.\n3. Put the phone in another room an hour before bed.',
  },
  {
    request: 'What should I pack for a day hike?',
    reply:
      "You'll want water, a map and a warm layer, even in summer. I always carry a small first-aid kit, because blisters don't wait. A hat helps too!",
  },
  { request: 'What is the capital of Norway?', reply: 'Oslo' },
  { request: 'How many legs does a spider have?', reply: 'A spider has eight legs.' },
  { request: 'What is 12 times 12?', reply: '144' },
  {
    request: 'Tell me about the history of the bicycle and its effects on the city.',
    reply:
      'The bicycle began as a wooden toy for adults. In 1817 a German baron built a running machine without pedals, and the public laughed at him. Half a century later, French mechanics put pedals on the front wheel. The ride was so hard that people called it the boneshaker.\n\nThe safety bicycle of 1885 changed everything. It had two wheels of equal size, a chain and soon afterwards rubber tyres. Prices fell, and workers could live further from the factory. Women found in it a freedom that no law had granted.\n\nCities changed as well. Riders asked for smooth roads long before drivers did. Clubs printed maps, put up signs and argued with councils. When the car arrived, the roads were ready for it.\n\nToday the bicycle is coming back. Copenhagen counts more bicycles than cars at its gates each morning, and other cities study its lanes. The machine is the same; the reasons have changed.',
  },
  {
    request: 'Write a short poem about rain.',
    reply:
      'The rain comes down on slate and stone,\nIt drums a beat that is its own.\nThe gutters sing, the gardens drink,\nAnd puddles hold the sky like ink.',
  },
  {
    request: 'Which is better for a beginner, the piano or the violin?',
    reply:
      'The piano is easier at the start, because every key gives a clean note. On the violin you spend months on tone alone. Would you rather play alone or in an orchestra? That question matters more than difficulty.',
  },
  {
    request: 'List some fruits.',
    reply: '- Apples\n- Pears\n- Plums\n- Cherries\n- Quinces',
  },
  {
    request: 'Write a function that doubles a number in Python.',
    reply: 'Here it is:\n\n```python\ndef double(x):\n    return 2 * x\n```\n\nCall it with any number.',
  },
  {
    request: 'Return the data as JSON.',
    reply: '{"name": "Ada", "born": 1815, "languages": ["English", "French"]}',
  },
  {
    request: 'Explique-moi pourquoi le ciel est bleu.',
    reply:
      "La lumière du soleil contient toutes les couleurs. L'air disperse davantage les ondes courtes, donc le bleu arrive à nos yeux de toutes les directions. Le soir, la lumière traverse plus d'air et le rouge reste seul.",
  },
  {
    request: 'Wie lange kocht man ein Ei?',
    reply:
      'Ein weiches Ei kocht vier bis fünf Minuten. Für ein hartes Ei sind neun Minuten richtig, und danach kommt es kurz in kaltes Wasser.',
  },
  {
    request: '为什么海水是咸的？',
    reply: '河流把岩石中的盐分带到海里。水蒸发以后，盐留了下来。几百万年以来，海水就变咸了。',
  },
  {
    request: 'Compare tea and coffee.',
    reply:
      '| drink | caffeine | taste |\n|---|---|---|\n| tea | 40 mg | light |\n| coffee | 95 mg | strong |',
  },
  {
    request: 'How do I repot an orchid?',
    reply:
      '## Tools\n\nYou need fresh bark, a clear pot and clean scissors.\n\n## Steps\n\n1. Lift the plant out and shake off the old bark.\n2. Cut away every soft, brown root.\n3. Fill the pot with bark and settle the roots.\n\n**Wait** a week before you water it.',
  },
  {
    request: 'Summarise the plot of a story you know.',
    reply:
      'A young clerk finds a letter that was never sent. He decides to deliver it himself, thirty years late. The journey takes him across three countries, and at each border he learns a little more about the woman who wrote it. When he arrives, she opens the door, reads the first line and says, "I wondered when this would come." They talk until morning. He never asks what the letter says, and she never tells him.',
  },
  { request: 'Say it loudly.', reply: 'WATCH THE STEP! THE FLOOR IS WET.' },
  { request: 'Cheer me up 🙂', reply: 'You have got this 🎉 One small step is enough for today 😊' },
  {
    request: 'Describe the moon.',
    reply: 'the moon is a ball of rock. it has no air, and it turns once a month.',
  },
  { request: 'Anything?', reply: '' },
]
