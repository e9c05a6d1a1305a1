/** What the ways of sharing are called, and what each does. */

export const ways = {
  explain: {
    agreed: 'Each council pays its joint cost as it is on Scenario.',
    announced: 'Each council keeps the saving it published.',
    even: {
      gain: 'Each council pays its cost alone, less half of the gain from joining.',
      loss: 'Each council pays its cost alone, plus half of what joining costs more.',
      nought: 'Each council pays its cost alone: joining neither saves nor costs more.',
    },
    'as-is': 'Shares follow each council’s as-is cost.',
    key: (key: string) => `Shares follow each council’s number of ${key}.`,
  },
  names: {
    agreed: 'As agreed',
    announced: 'As announced',
    'as-is': 'By as-is cost',
    even: { gain: 'Even gain', loss: 'Even loss', nought: 'Each its cost alone' },
    key: (key: string) => `By ${key}`,
  },
  /** What people call a method, what textbooks do, and what it does. */
  methods: {
    equal: { name: 'Equal shares', textbook: '', text: 'Every council pays the same.' },
    proportional: {
      name: 'By cost alone',
      textbook: 'proportional',
      text: 'Shares follow what each council would pay alone.',
    },
    'equal saving': {
      name: 'Equal gain',
      textbook: 'equal gain',
      text: 'Each council saves the same amount against going alone.',
    },
    separable: {
      name: 'What you add, then equally',
      textbook: 'ENSC',
      text: 'Each council pays what it adds last, then an equal share of the rest.',
    },
    'alternative cost avoided': {
      name: 'What you add, then by what you avoid',
      textbook: 'Gately',
      text: 'Each council pays what it adds last, then shares the rest by how much less that is than its cost alone.',
    },
    scrb: {
      name: 'What you add, then by benefit',
      textbook: 'SCRB',
      text: 'Each council pays what it adds last, then shares the rest by what it still stands to save.',
    },
    shapley: {
      name: 'Average of what you add',
      textbook: 'Shapley',
      text: 'Each council pays the average of what it adds to the cost, over every order of joining.',
    },
    'weighted shapley': {
      name: 'Average of what you add, weighted',
      textbook: 'weighted Shapley',
      text: 'As the average of what you add, with orders of joining made likelier by a weight.',
    },
    owen: {
      name: 'Average of what you add, by blocs',
      textbook: 'Owen',
      text: 'As the average of what you add, with each bloc of councils joining together.',
    },
    tau: {
      name: 'Between least and most',
      textbook: 'tau',
      text: 'Each council pays at least what it adds last; all go the same part of the way from there to the most that each could be asked for.',
    },
    nucleolus: {
      name: 'Best for the worst-off group',
      textbook: 'nucleolus',
      text: 'The group with the least to gain does as well as it can; then the next, and so on.',
    },
    prenucleolus: {
      name: 'Best for the worst-off group, without a limit',
      textbook: 'prenucleolus',
      text: 'As the best for the worst-off group, even where a council then pays more than it would alone.',
    },
    'per-capita nucleolus': {
      name: 'Best for the worst-off group, per council',
      textbook: 'per-capita nucleolus',
      text: 'As the best for the worst-off group, with a group’s gain divided by its number of councils.',
    },
    'proportional nucleolus': {
      name: 'Best for the worst-off group, per pound',
      textbook: 'proportional nucleolus',
      text: 'As the best for the worst-off group, with a group’s gain divided by its cost.',
    },
    banzhaf: {
      name: 'Average of what you add to any group',
      textbook: 'Banzhaf',
      text: 'Shares follow what each council adds to the cost of every group, scaled to the bill.',
    },
  },
  withTextbook: (name: string, textbook: string) => `${name} (${textbook})`,
  agreeing: (name: string, count: string) => `${name} (${count} methods agree)`,
};
