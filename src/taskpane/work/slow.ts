/** What takes less, in milliseconds, is not wondered about: nothing is shown or read out of it. */
export const SLOW = 500;
