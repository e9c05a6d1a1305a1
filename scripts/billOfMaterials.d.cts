interface Bill {
  bomFormat: string;
  specVersion: string;
  components: {
    name: string;
    version: string;
    purl: string;
    licenses: { expression: string }[];
    hashes: { alg: string; content: string }[];
  }[];
}

export function billOfMaterials(): Bill;
export function licences(): string;
