type Environment = Readonly<Record<string, string | undefined>>

/** Folders that contain fonts, the user's own first; an unknown system is treated like Linux. */
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
        // Fonts that macOS downloads on first use, 华文仿宋 among them.
        '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
        '/System/Library/AssetsV2/com_apple_MobileAsset_Font6',
      ]
    default:
      return [
        `${environment.XDG_DATA_HOME ?? `${home}/.local/share`}/fonts`,
        `${home}/.fonts`,
        '/usr/local/share/fonts',
        '/usr/share/fonts',
        // Fandol comes with TeX and is not installed as a system font.
        '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
      ]
  }
}

/** Whether a file name is that of a TrueType or OpenType font or collection. */
export const isFontFile = (name: string): boolean => /\.(ttf|otf|ttc|otc)$/i.test(name)
