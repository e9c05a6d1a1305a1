/** What office.js learns of the application it runs in: Excel for Windows with a shared runtime. */
export interface ExternalOptions {
  /** Added to, or instead of, the requirement sets the host claims: `{ ExcelApi: '1.17' }`. */
  requirementSets?: Record<string, string>;
  locale?: string;
  /** Milliseconds added to every answer, to see the add-in's waiting states. */
  latency?: number;
  theme?: 'light' | 'dark';
}

const REQUIREMENT_SETS = {
  AddInCommands: '1.1',
  CustomFunctions: '1.10',
  CustomFunctionsRuntime: '1.4',
  DialogApi: '1.2',
  DocumentEvents: '1.1',
  ExcelApi: '1.17',
  ImageCoercion: '1.1',
  KeyboardShortcuts: '1.1',
  RibbonApi: '1.2',
  RichApiRuntime: '1.1',
  RichApiRuntimeFlag: '1.2',
  Settings: '1.1',
  SharedRuntime: '1.2',
};

const THEMES = {
  light: { text: 0x000000, background: 0xffffff, secondary: 0xf3f3f3 },
  dark: { text: 0xffffff, background: 0x262626, secondary: 0x333333 },
};

/** The last field says that the runtime is shared and that there are custom functions: it starts their runtime. */
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

const localeOf = (options: ExternalOptions) => options.locale ?? 'en-GB';

export const hostInfo = (options: ExternalOptions) =>
  `Excel$Win32$16.01$${localeOf(options)}$workbench$$disableLogging$${SHARED_RUNTIME | CUSTOM_FUNCTIONS}`;

export function contextFor(options: ExternalOptions) {
  const locale = localeOf(options);
  const stored = new Map<string, string>();
  return {
    GetActivationMode: () => 2,
    GetAppCapabilities: () => 0,
    GetAppDataLocale: () => locale,
    GetAppType: () => 1,
    GetAppUILocale: () => locale,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetCommerceAllowed: () => false,
    GetControlIntegrationLevel: () => 1,
    GetCorrelationId: () => 'workbench',
    GetDialogRequirementMatrix: () => '{}',
    GetDocUrl: () => 'C:\\Book1.xlsx',
    GetFeaturesForSolution: () => '',
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.18000.20000',
    GetInitialDisplayMode: () => 2,
    GetInstanceId: () => 'workbench',
    GetOfficeThemeInfo: () => JSON.stringify(theme(options.theme ?? 'light')),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of stored) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: string[]) {
        stored.clear();
        for (const [index, key] of keys.entries()) stored.set(key, values[index] ?? '');
      },
    }),
    GetSolutionRef: () => 'workbench',
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify({ ...REQUIREMENT_SETS, ...options.requirementSets }),
    GetTouchEnabled: () => false,
    LicenseInfo: '',
  };
}

function theme(name: keyof typeof THEMES) {
  const { text, background, secondary } = THEMES[name];
  return {
    primaryFontColor: text,
    primaryBackgroundColor: background,
    secondaryFontColor: text,
    secondaryBackgroundColor: secondary,
    bodyForegroundColor: text,
    bodyBackgroundColor: background,
    controlForegroundColor: text,
    controlBackgroundColor: background,
  };
}
