import { Host } from '../host/host';

/** The host, saying at once when the add-in asked for something it lacks. */
export class WatchedHost extends Host {
  private seen = 0;
  onMissing: (member: string) => void = () => undefined;

  override async process(...request: Parameters<Host['process']>): ReturnType<Host['process']> {
    const reply = await super.process(...request);
    for (const member of this.notImplemented.slice(this.seen)) this.onMissing(member);
    this.seen = this.notImplemented.length;
    return reply;
  }

  override reset(): void {
    super.reset();
    this.seen = this.notImplemented.length;
  }
}
