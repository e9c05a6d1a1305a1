export interface ServeOptions {
  port?: number;
  run?: string;
  addin?: string;
  workbench?: string;
}
export declare function serve(options?: ServeOptions): Promise<{ url: string; close: () => Promise<void> }>;
