import { type ApiClass, ApiError, ApiObject } from '../apiObject';

/** `workbook.protection`: while it is on, sheets are not added, deleted, moved, renamed, hidden or shown. */
export class WorkbookProtection extends ApiObject {
  readonly api: ApiClass = {
    name: 'WorkbookProtection',
    scalars: ['protected'],
    internal: ['refuseIfOn'],
  };
  #password: unknown;
  #protected = false;

  get protected(): boolean {
    return this.#protected;
  }

  protect(password?: unknown): void {
    this.refuseIfOn();
    this.#protected = true;
    this.#password = password ?? undefined;
  }

  unprotect(password?: unknown): void {
    if (this.#password !== undefined && password !== this.#password) throw denied();
    this.#protected = false;
    this.#password = undefined;
  }

  refuseIfOn(): void {
    if (this.#protected) throw denied();
  }
}

const denied = () => new ApiError('AccessDenied', 'You cannot perform the requested operation.', 403);
