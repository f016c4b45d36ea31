import type { Command } from '../command.ts'

/** A completion script for PowerShell. Anything unknown is left to file names. */
export const powershellCompletion = (commands: Iterable<Command>): string => {
  const all = [...commands]
  return `# houqin 命令补全（PowerShell）：把这段写进 $PROFILE
Register-ArgumentCompleter -Native -CommandName houqin -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${all.map(({ name, summary }) => `    ${quote(name)} = ${quote(summary)}`).join('\n')}
    'help' = '显示说明'
  }
  $options = @{
${all.map((command) => `    ${quote(command.name)} = @(${optionNames(command).map(quote).join(', ')})`).join('\n')}
    'help' = @()
  }
  $values = @{
${all.flatMap(valueRows).join('\n')}
  }
  $sources = @{
${all.flatMap(sourceRows).join('\n')}
  }
  $ask = {
    param($source)
    $encoding = [Console]::OutputEncoding
    try {
      [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
      houqin completion --words $source 2>$null
    } finally { [Console]::OutputEncoding = $encoding }
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  $previous = if ($wordToComplete -eq '') { $words[-1] } else { $words[-2] }
  $command = if ($words.Count -gt 1) { $words[1] } else { '' }
  $found = if ($words.Count -le 1 -or ($words.Count -eq 2 -and $wordToComplete -ne '')) { $commands.Keys }
    elseif ($values.ContainsKey("$command $previous")) { $values["$command $previous"] }
    elseif ($sources.ContainsKey("$command $previous")) { & $ask $sources["$command $previous"] }
    elseif ($wordToComplete -like '-*') { $options[$command] }
    elseif ($previous -notlike '--*' -and $sources.ContainsKey($command)) { & $ask $sources[$command] }
    else { @() }
  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    $about = if ($commands.Contains($_)) { $commands[$_] } else { $_ }
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $about)
  }
}
`
}

const optionNames = ({ options }: Command): readonly string[] => [
  ...Object.values(options).map(({ name }) => `--${name}`),
  '--help',
]

const valueRows = ({ name, options }: Command): readonly string[] =>
  Object.values(options).flatMap(({ name: option, words }) =>
    words === undefined ? [] : [`    ${quote(`${name} --${option}`)} = @(${words.map(quote).join(', ')})`],
  )

const sourceRows = ({ name, options, words }: Command): readonly string[] => [
  ...(words === undefined ? [] : [`    ${quote(name)} = ${quote(words)}`]),
  ...Object.values(options).flatMap(({ name: option, source }) =>
    source === undefined ? [] : [`    ${quote(`${name} --${option}`)} = ${quote(source)}`],
  ),
]

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`
