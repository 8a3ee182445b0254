import type { Command } from 'commander';

/** Shells that completion is written for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** A command with what may stand behind it. */
interface Place {
  /** Its words from the program's name on: "dateline keys create". */
  readonly path: string;
  readonly commands: readonly Word[];
  readonly options: readonly (Word & { readonly choices: readonly string[] })[];
}

interface Word {
  readonly word: string;
  readonly description: string;
}

/** `dateline completion SHELL`: a script by which a shell completes commands, options and their choices. */
export function completion(
  shell: (typeof SHELLS)[number],
  _options: unknown,
  { parent }: { parent: Command | null },
): void {
  if (parent === null) throw new Error('the command stands alone');
  const program = parent.name();
  process.stdout.write(WRITERS[shell](program, placesOf(parent, program)));
}

const WRITERS = { bash, zsh, fish };

function placesOf(command: Command, path: string): Place[] {
  const help = { word: '--help', description: 'display help', choices: [] };
  return [
    {
      path,
      commands: command.commands.map((each) => ({ word: each.name(), description: each.description() })),
      options: [
        ...command.options.flatMap(({ long, description, argChoices = [] }) =>
          long ? [{ word: long, description, choices: argChoices }] : [],
        ),
        help,
      ],
    },
    ...command.commands.flatMap((each) => placesOf(each, `${path} ${each.name()}`)),
  ];
}

const wordsOf = ({ commands, options }: Place) => [...commands, ...options].map(({ word }) => word).join(' ');

/** For each option with choices, where it stands, what may follow. */
function choicesOf(places: readonly Place[]): [string, string][] {
  return places.flatMap(({ path, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(({ word, choices }): [string, string] => [`${path} ${word}`, choices.join(' ')]),
  );
}

/** The arms of a `case` of bash or zsh. */
const arms = (pairs: readonly (readonly [string, string])[], statement: (words: string) => string) =>
  pairs.map(([pattern, words]) => `    '${pattern}') ${statement(words)} ;;\n`).join('');

const subcommands = (places: readonly Place[]) =>
  places
    .slice(1)
    .map(({ path }) => `'${path}'`)
    .join('|');

function bash(program: string, places: readonly Place[]): string {
  return `# Completion of ${program} for bash: put  source <(${program} completion bash)  into ~/.bashrc
_${program}() {
  local at='${program}' words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in ${subcommands(places)}) at="$at \${COMP_WORDS[i]}" ;; esac
  done
  case "$at" in
${arms(
  places.map((place) => [place.path, wordsOf(place)]),
  (words) => `words='${words}'`,
)}  esac
  case "$at \${COMP_WORDS[COMP_CWORD-1]}" in
${arms(choicesOf(places), (words) => `words='${words}'`)}  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _${program} ${program}
`;
}

function zsh(program: string, places: readonly Place[]): string {
  return `#compdef ${program}
# Completion of ${program} for zsh: put  source <(${program} completion zsh)  into ~/.zshrc, behind compinit
_${program}() {
  local at='${program}' i
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in ${subcommands(places)}) at="$at \${words[i]}" ;; esac
  done
  case "$at \${words[CURRENT-1]}" in
${arms(choicesOf(places), (words) => `compadd -- ${words}; return`)}  esac
  case "$at" in
${arms(
  places.map((place) => [place.path, wordsOf(place)]),
  (words) => `compadd -- ${words}`,
)}  esac
  _files
}
compdef _${program} ${program}
`;
}

function fish(program: string, places: readonly Place[]): string {
  const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = places.flatMap(({ path, commands, options }) => {
    const [, ...above] = path.split(' ');
    const condition =
      above.length === 0
        ? '__fish_use_subcommand'
        : [
            ...above.map((word) => `__fish_seen_subcommand_from ${word}`),
            ...(commands.length > 0
              ? [`not __fish_seen_subcommand_from ${commands.map(({ word }) => word).join(' ')}`]
              : []),
          ].join('; and ');
    const line = (rest: string) => `complete -c ${program} -n ${quoted(condition)} ${rest}`;
    return [
      ...commands.map(({ word, description }) => line(`-f -a ${word} -d ${quoted(description)}`)),
      ...options.map(({ word, description, choices }) =>
        line(
          `-l ${word.slice(2)} -d ${quoted(description)}${choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ''}`,
        ),
      ),
    ];
  });
  return `# Completion of ${program} for fish: ${program} completion fish > ~/.config/fish/completions/${program}.fish
${lines.join('\n')}
`;
}
