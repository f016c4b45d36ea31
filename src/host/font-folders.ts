type Environment = Readonly<Record<string, string | undefined>>

/** Folders that hold fonts, the user's own first; those of an unknown system are looked for as on Linux. */
export function fontFolders(platform: string, home: string, environment: Environment): readonly string[] {
  switch (platform) {
    case 'win32':
      return [
        `${environment.LOCALAPPDATA ?? `${home}\\AppData\\Local`}\\Microsoft\\Windows\\Fonts`,
        `${environment.WINDIR ?? 'C:\\Windows'}\\Fonts`,
      ]
    case 'darwin':
      return [
        `${home}/Library/Fonts`,
        '/Library/Fonts',
        '/System/Library/Fonts',
        // Fonts that macOS fetches when they are first used, 华文仿宋 among them.
        '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
        '/System/Library/AssetsV2/com_apple_MobileAsset_Font6',
      ]
    default:
      return [
        `${environment.XDG_DATA_HOME ?? `${home}/.local/share`}/fonts`,
        `${home}/.fonts`,
        '/usr/local/share/fonts',
        '/usr/share/fonts',
        // Fandol comes with TeX and is not among the system's fonts.
        '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
      ]
  }
}

/** Whether a file is a TrueType or OpenType font or a collection of them, by its name. */
export const isFontFile = (name: string): boolean => /\.(ttf|otf|ttc|otc)$/i.test(name)
