/** The rooms of src/model, each held by the tests of the same folder of test/model. A room in another is apart from it. */
const rooms = ['money', 'contract', 'appraisal', 'sharing', 'risk', 'scenario', 'scenario/risk'];

/** The room that scripts/mutate.mjs names, and the rooms inside it. */
const room = process.env.MUTATE_ROOM ?? 'money';
const inside = rooms.filter((other) => other.startsWith(`${room}/`));

/** Tests that would make each change take seconds, or that count how often they ran: other tests hold the same. */
const leftOut = {
  sharing: [
    /HiGHS/,
    /\d00 of them/,
    /1,000 games/,
    /plain linear programme/,
    /^the smallest slack of every method/,
    /^charges nobody more than alone/,
    /^costs ten million times apart/,
    /^twenty councils/,
  ],
  risk: [
    /chi-square/,
    /^the tail beyond the layers/,
    /worth more the more the market wanders/,
    /Margrabe/,
    /^one more source of chance/,
    /^extensions are taken as often/,
    /^a saving that comes in full/,
    /^put back, each leaves/,
    /^from (?!0 over 0 to 1)/,
  ],
  scenario: [
    /^thousands of councils/,
    /^one side alone/,
    /^whatever the costs/,
    /^one treatment gives way/,
    /^lines by kind/,
    /^every view adds up/,
    /^a saving that comes whole/,
    /^the committed years/,
    /^two that are written alike/,
  ],
}[room];
const isLeftOut = (test) => (leftOut ?? []).some((name) => name.test(test));

module.exports = { rooms, room, inside, isLeftOut };
