export interface PriceIndexFile {
  name: string;
  series: string;
  released: string;
  first: string;
  levels: number[];
  provenance?: string;
}

export interface Download {
  series: string;
  released: string;
  levels: Map<string, number>;
}

export class Refused extends Error {}
export function readDownload(text: string): Download;
export function refreshed<File extends PriceIndexFile>(
  index: File,
  download: Download,
  revised?: boolean,
): File;
export function written(index: PriceIndexFile): string;
