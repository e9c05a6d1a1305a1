/** Words of what is not known, and the questions to ask about it. */

export const unknown = {
  title: (council: string, course: string) => `${council} ${course}: not known.`,
  unshared: 'Who pays what of the price is not known.',
  share: 'Choose a way on Share, and use its shares as the joint costs.',
  ask: (council: string) => `Ask ${council}.`,
  more: (count: number) =>
    count === 1
      ? 'One more cost is not known: see Scenario.'
      : `${count} more costs are not known: see Scenario.`,
  copyAbout: (council: string, course: string) => `Copy the question about ${council} ${course}`,
} as const;

export const questions = {
  alone: (council: string, years: string, fixed: string) =>
    `What would ${council} have paid a year, net of VAT, for the same service bought alone on the same terms (${years}, ${fixed})? Please say what year’s prices the figure is in and where it comes from.`,
  fixedFor: (years: number) => `prices fixed for ${years}`,
  notFixed: 'prices not fixed',
  asIs: (council: string) =>
    `What does ${council} spend a year, net of VAT, on the service that the joint contract is to replace? Please say what year the figure is for and where it comes from.`,
  joint: (council: string) =>
    `What does ${council} pay, or expect to pay, a year, net of VAT, in the joint contract’s first year? Please say where the figure comes from.`,
  difference: (after: string, contract: string, difference: string) =>
    `The announced savings imply ${after} a year after the joint contract; the contract is ${contract}. What is the other ${difference} a year: retained client costs, services outside the contract, or rounding?`,
} as const;
