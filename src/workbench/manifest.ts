/** What a button does: open the add-in's pane, or run one of its functions by name. */
export type RibbonAction = { kind: 'showPane' } | { kind: 'execute'; name: string };

export interface RibbonButton {
  id: string;
  label: string;
  /** Title and description of the screen tip. */
  tip: { title: string; description: string };
  /** Address of the icon nearest to 32 pixels; undefined when the manifest names none. */
  icon: string | undefined;
  action: RibbonAction;
}

export interface RibbonGroup {
  id: string;
  label: string;
  buttons: RibbonButton[];
}

export interface RibbonTab {
  id: string;
  label: string;
  groups: RibbonGroup[];
}

/** What the workbench needs to know of an add-in, from its manifest. */
export interface Manifest {
  displayName: string;
  /** Prefix of the custom functions; empty when it has none. */
  namespace: string;
  /** Address of functions.json; undefined when there are no custom functions. */
  metadata: string | undefined;
  /** Address of the page that is both the pane and the runtime of the functions. */
  page: string;
  tabs: RibbonTab[];
}

/** Excel's own tabs, by the names a manifest uses for them. */
const builtInTabs: Record<string, string> = {
  TabHome: 'Home',
  TabInsert: 'Insert',
  TabPageLayoutExcel: 'Page Layout',
  TabFormulas: 'Formulas',
  TabData: 'Data',
  TabReview: 'Review',
  TabView: 'View',
};

/** Reads a manifest.xml that was fetched from `address`. */
export function readManifest(xml: string, address: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const broken = document.querySelector('parsererror');
  if (broken) throw new Error(`${address} is not well-formed XML: ${broken.textContent}`);
  return new ManifestReader(document.documentElement, address).read();
}

// Element names are compared without their prefix: the same element may be written `bt:Url` or `Url`.
const children = (parent: Element, name: string) => [...parent.children].filter((e) => e.localName === name);
const all = (parent: Element, name: string) => [...parent.getElementsByTagNameNS('*', name)];
const typeOf = (element: Element) => element.getAttribute('xsi:type') ?? '';

/** The first element at the end of a path of children; undefined when there is none. */
function find(parent: Element, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at && children(at, name)[0], parent);
}

class ManifestReader {
  /** Text and addresses by their `id`, from the Resources at the end of the manifest. */
  private readonly resources = new Map<string, string>();
  private readonly base: string;

  constructor(
    private readonly root: Element,
    private readonly address: string,
  ) {
    for (const name of ['Image', 'Url', 'String'])
      for (const e of all(root, name))
        this.resources.set(e.getAttribute('id') ?? '', e.getAttribute('DefaultValue') ?? '');
    this.base = this.commonFolder();
  }

  read(): Manifest {
    const points = all(this.root, 'ExtensionPoint');
    const functions = points.find((point) => typeOf(point) === 'CustomFunctions');
    const namespace = functions && find(functions, 'Namespace');
    const metadata = functions && find(functions, 'Metadata', 'SourceLocation');
    const page =
      this.resource(all(this.root, 'Runtime')[0]) ??
      this.resource(functions && find(functions, 'Page', 'SourceLocation')) ??
      this.defaultPage();
    return {
      displayName: this.root.getElementsByTagName('DisplayName')[0]?.getAttribute('DefaultValue') ?? 'Add-in',
      namespace: this.resource(namespace) ?? '',
      metadata: this.rebase(this.resource(metadata)),
      page: this.rebase(page) ?? page,
      tabs: points
        .filter((point) => typeOf(point) === 'PrimaryCommandSurface')
        .flatMap((point) => [...children(point, 'OfficeTab'), ...children(point, 'CustomTab')])
        .map((tab) => this.tab(tab)),
    };
  }

  private tab(tab: Element): RibbonTab {
    const id = tab.getAttribute('id') ?? '';
    return {
      id,
      label: this.text(tab, 'Label') || (builtInTabs[id] ?? id),
      groups: children(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: this.text(group, 'Label'),
        buttons: children(group, 'Control').flatMap((control) => this.control(control)),
      })),
    };
  }

  /** A button, or the items of a menu as buttons of their own. */
  private control(control: Element): RibbonButton[] {
    const items = find(control, 'Items');
    return items ? children(items, 'Item').map((item) => this.button(item)) : [this.button(control)];
  }

  private button(control: Element): RibbonButton {
    const label = this.text(control, 'Label');
    const action = find(control, 'Action');
    const tip = find(control, 'Supertip');
    return {
      id: control.getAttribute('id') ?? '',
      label,
      tip: {
        title: (tip && this.text(tip, 'Title')) ?? label,
        description: (tip && this.text(tip, 'Description')) ?? '',
      },
      icon: this.icon(control),
      action:
        action && typeOf(action) === 'ExecuteFunction'
          ? { kind: 'execute', name: find(action, 'FunctionName')?.textContent.trim() ?? '' }
          : { kind: 'showPane' },
    };
  }

  /** The smallest icon of at least 32 pixels, or else the largest. */
  private icon(control: Element): string | undefined {
    const icon = find(control, 'Icon');
    const images = icon ? children(icon, 'Image') : [];
    const bySize = images
      .map((image) => ({ size: Number(image.getAttribute('size')), image }))
      .sort((a, b) => a.size - b.size);
    const chosen = bySize.find(({ size }) => size >= 32) ?? bySize.at(-1);
    return this.rebase(this.resource(chosen?.image));
  }

  private text(parent: Element, name: string): string {
    return this.resource(find(parent, name)) ?? '';
  }

  private resource(element: Element | undefined): string | undefined {
    const id = element?.getAttribute('resid');
    return id ? this.resources.get(id) : undefined;
  }

  private defaultPage(): string {
    return find(this.root, 'DefaultSettings', 'SourceLocation')?.getAttribute('DefaultValue') ?? '';
  }

  /**
   * The folder all addresses of the add-in are in, as the manifest has it. A manifest holds absolute addresses,
   * of the place the add-in is published at; here the same files are beside the manifest itself.
   */
  private commonFolder(): string {
    const home = new URL(this.defaultPage());
    const folders = [...this.resources.values(), home.href]
      .filter((value) => value.startsWith(`${home.origin}/`))
      .map((value) => new URL('.', value).href.split('/'));
    const shortest = folders.reduce((a, b) => (b.length < a.length ? b : a));
    const same = shortest.findIndex((part, i) => folders.some((folder) => folder[i] !== part));
    return `${shortest.slice(0, same === -1 ? -1 : same).join('/')}/`;
  }

  private rebase(address: string | undefined): string | undefined {
    return address?.startsWith(this.base)
      ? new URL(address.slice(this.base.length), new URL(this.address, location.href)).href
      : address;
  }
}
