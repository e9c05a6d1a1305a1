/** What each way of sharing does. The names of the ways are in src/model/sharing/titles.ts and src/model/scenario/way.ts, and on the sheets too. */

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
  /** What each method does. */
  methods: {
    equal: 'Every council pays the same.',
    proportional: 'Shares follow what each council would pay alone.',
    'equal saving': 'Each council saves the same amount against going alone.',
    separable: 'Each council pays what it adds last, then an equal share of the rest.',
    'alternative cost avoided':
      'Each council pays what it adds last, then shares the rest by how much less that is than its cost alone.',
    scrb: 'Each council pays what it adds last, then shares the rest by what it still stands to save.',
    shapley: 'Each council pays the average of what it adds to the cost, over every order of joining.',
    'weighted shapley': 'As the average of what you add, with orders of joining made likelier by a weight.',
    owen: 'As the average of what you add, with each bloc of councils joining together.',
    tau: 'Each council pays at least what it adds last; all go the same part of the way from there to the most that each could be asked for.',
    nucleolus: 'The group with the least to gain does as well as it can; then the next, and so on.',
    prenucleolus:
      'As the best for the worst-off group, even where a council then pays more than it would alone.',
    'per-capita nucleolus':
      'As the best for the worst-off group, with a group’s gain divided by its number of councils.',
    'proportional nucleolus': 'As the best for the worst-off group, with a group’s gain divided by its cost.',
    banzhaf: 'Shares follow what each council adds to the cost of every group, scaled to the bill.',
  },
  agreeing: (name: string, count: string) => `${name} (${count} methods agree)`,
};
