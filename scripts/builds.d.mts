export interface Build {
  name: string;
  config: string;
  only?: string;
  result: string;
  sources: string[];
  except?: string[];
}
export declare const root: string;
export declare const addinBuild: Build;
export declare const workbenchBuild: Build;
export declare const functionsBuild: Build;
export declare const modelBuild: Build;
export declare function ensureBuilt(build: Build, tell: (line: string) => void): Promise<void>;
