# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_tillsyn_cli_global_optspecs
    string join \n store= lang= json person= passphrase-file= passphrase-fd= h/help V/version
end

function __fish_tillsyn_cli_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_tillsyn_cli_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_tillsyn_cli_using_subcommand
    set -l cmd (__fish_tillsyn_cli_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "store" -d 'Make a store, or look after one'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "person" -d 'The people of the store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "case" -d 'List, show and open cases'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "play" -d 'Play a file of acts; each act is kept before the next begins'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "check" -d 'List what still stands in the way of the decision'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "preview" -d 'Write the decision as it stands: a draft, the settled decision or the sealed file'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "copy" -d 'Write a copy of the decision: to work on, without names, or summed up'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "letter" -d 'Write the letters beside the decision: notice, request, protocol, receipt, report for prosecution, decision to close, interim order, or the report of an audit'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "settle" -d 'Make the decision and freeze it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "seal" -d 'Sign the settled decision, the addendum with a late dissent, or a separate decision'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "verify" -d 'Verify the signatures of a PDF, own or foreign; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "ledger" -d 'The ledger of all that was done'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "export" -d 'Write a case with its ledger as JSON'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "measures" -d 'The measures of a case, and the form in which the party accounts for them'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "archive" -d 'Write a closed case as an archive package with everything that belongs to it, read back and recorded'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "archive-check" -d 'Check an archive package, own or foreign; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "schema" -d 'Print the JSON schema of an exported case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "rules" -d 'List the rules that are checked before a decision is made'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "catalogue" -d 'The checklists; without a command, a list of them'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "checklist" -d 'The checklists that the office makes and keeps itself'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "library" -d 'The library of standard texts'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "profile" -d 'The profiles of authorities'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "confirmation" -d 'The references that the office has confirmed'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "sample" -d 'Play the shipped sample to a sealed decision and verify it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "completions" -d 'Print completions for a shell'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "man" -d 'Print the manual page'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -f -a "create" -d 'Make a store with its first person, and show its recovery key this once'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -f -a "unlock-with-recovery" -d 'Set a forgotten passphrase anew, with the recovery key'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -f -a "check" -d 'Read every page, check the ledger and compare the lists with what was done'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and not __fish_seen_subcommand_from create unlock-with-recovery check help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -l name -d 'Name of the first person' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -l title -d 'Title of the first person' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -l recovery-out -d 'Write the recovery key to a new file instead of showing it' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -l recovery-file -d 'The file whose first line is the recovery key [default: ask]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -l new-passphrase-file -d 'Read the new passphrase from the first line of a file' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -l new-passphrase-fd -d 'Read the new passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from unlock-with-recovery" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from check" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from check" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from check" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from check" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from check" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from check" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "create" -d 'Make a store with its first person, and show its recovery key this once'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "unlock-with-recovery" -d 'Set a forgotten passphrase anew, with the recovery key'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "check" -d 'Read every page, check the ledger and compare the lists with what was done'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -f -a "add" -d 'Add a person with a passphrase of their own'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -f -a "list" -d 'List the people'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -f -a "passphrase" -d 'Change the passphrase of the person who unlocks the store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and not __fish_seen_subcommand_from add list passphrase help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l name -d 'Name' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l title -d 'Title' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l new-passphrase-file -d 'Read the new passphrase from the first line of a file' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l new-passphrase-fd -d 'Read the new passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l without-passphrase -d 'Only record the person, who gets no passphrase here'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from list" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from list" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from list" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from list" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from list" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -l new-passphrase-file -d 'Read the new passphrase from the first line of a file' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -l new-passphrase-fd -d 'Read the new passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from passphrase" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a person with a passphrase of their own'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the people'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from help" -f -a "passphrase" -d 'Change the passphrase of the person who unlocks the store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand person; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -f -a "list" -d 'List the cases, the last changed first'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -f -a "show" -d 'Show a case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -f -a "open" -d 'Open a case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -f -a "compare" -d 'Show what another edition of the checklist asks otherwise'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -f -a "share" -d 'Let an occasion of a case serve another case too, and link the two to each other'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -f -a "relate" -d 'Link two cases to each other; both get a record of it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and not __fish_seen_subcommand_from list show open compare share relate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from list" -l state -d 'Only cases in this state' -r -f -a "draft\t''
opened\t''
planned\t''
ongoing\t''
assessing\t''
hearing\t''
presentation\t''
decided\t''
dispatched\t''
follow_up\t''
closed\t''
archived\t''
dormant\t''
appealed\t''
under_review\t''
handed_over\t''"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from list" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from list" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from list" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from list" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from list" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from show" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from show" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from show" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from show" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from show" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from show" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l from -d 'Read the particulars from a TOML file with the fields of the act open_case' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l kind -d 'What kind of case' -r -f -a "supervision_cyber\t''
supervision_nis1\t''
lex_maria\t''
complaint\t''
own_initiative\t''
external_audit\t''
internal_control\t''"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l purpose -d 'For an office or for training' -r -f -a "office\t''
training\t''"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l title -d 'What the case is called in lists' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l trigger -d 'Why it is opened' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l opened-on -d 'The day it was opened, as year-month-day' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l officer -d 'The officer in charge [default: the person who unlocks the store]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l role -d 'The officer\'s role' -r -f -a "inspector\t''
legal_officer\t''
decision_maker\t''
expert\t''"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l profile -d 'Fill in the authority from this profile of the store; what is given beside it goes before' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l authority-name -d 'The authority\'s name' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l authority-unit -d 'The unit' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l authority-address -d 'The postal address in one line' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l authority-email -d 'Where the party writes to' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l authority-court -d 'The administrative court of its place' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from open" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from compare" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from compare" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from compare" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from compare" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from compare" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from compare" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from compare" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from compare" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from share" -l on -d 'The day of the occasion, as year-month-day [default: the only one]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from share" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from share" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from share" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from share" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from share" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from share" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from share" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from share" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from relate" -l relation -d 'How they belong together, as seen from the first' -r -f -a "simultaneous\t''
follows_from\t''
ground_for\t''
same_event\t''"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from relate" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from relate" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from relate" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from relate" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from relate" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from relate" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from relate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from relate" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the cases, the last changed first'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from help" -f -a "open" -d 'Open a case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from help" -f -a "compare" -d 'Show what another edition of the checklist asks otherwise'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from help" -f -a "share" -d 'Let an occasion of a case serve another case too, and link the two to each other'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from help" -f -a "relate" -d 'Link two cases to each other; both get a record of it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand case; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -l case -d 'Play in this case, by number or identity, instead of opening one' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -l until -d 'Stop after the act that makes this handle' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -l before -d 'Stop before the first act of this kind, such as settle_decision' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand play" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand check" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand check" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand check" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand check" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand check" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand check" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand check" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l out -d 'The PDF to write' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l earlier -d 'The signed file of this version, also one that a later version has replaced' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l dissent -d 'The addendum with this dissent told after sealing, from 1; signed where it is' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l text -d 'Print the letter as text instead'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand preview" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -l kind -d 'Which copy' -r -f -a "word\t'A Word document to work on, also of a draft'
names-withheld\t'The decision without the names of officials'
summary\t'A plain summary for the party, one or two pages'
public\t'A copy for others than the party, without what is marked as secret'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -l out -d 'The file to write' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand copy" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l kind -d 'Which letter [default: all that the case can give, into the folder of --out]' -r -f -a "notice\t'The notice to the party'
request\t'A request for documents, or the reminder of it'
protocol\t'The protocol of an occasion'
receipt\t'The receipt for what was taken in charge at an occasion'
report\t'The report of an external or internal audit'
prosecution\t'A report for prosecution'
closing\t'A decision to close a case'
interim-order\t'An order within the running case'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l occasion -d 'The occasion of a protocol or a receipt, from 1 in the order of days [default: the only one]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l notice -d 'The notice, by its number [default: the last]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l request -d 'The request for documents, by its number [default: the last]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l report -d 'The report for prosecution, by its number [default: the last]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l closing -d 'The decision to close, by its number [default: the last]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l order -d 'The interim order, by its number in the register [default: the last]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l out -d 'The PDF to write, or the folder for all of them' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l text -d 'Print the letter as text instead'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand letter" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand settle" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand settle" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand settle" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand settle" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand settle" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand settle" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand settle" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand settle" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l out -d 'The sealed PDF to write' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l dissent -d 'Sign the addendum with this dissent told after sealing, from 1, instead of the decision' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l closing -d 'Sign this decision to close, by its number or identity, instead of the decision of the case' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l interim-order -d 'Sign this interim order, by its number in the register or identity, instead of the decision of the case' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l key -d 'Sign with the key of a PKCS#12 file' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l key-passphrase-file -d 'Read the key file\'s password from the first line of a file' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l key-passphrase-fd -d 'Read the key file\'s password from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l roots-out -d 'Write the certificates against which the file verifies' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l training -d 'Sign with a training key made on the spot; only in a case for training'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand seal" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -l trust -d 'Trust the certificates of this PEM file; may be given again' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -l at -d 'The instant of verification, such as 2026-03-31T12:00:00Z [default: now]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand verify" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -f -a "verify" -d 'Check the whole chain and everything it vouches for'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -f -a "show" -d 'Show the lines of a case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and not __fish_seen_subcommand_from verify show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from verify" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from show" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from show" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from show" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from show" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from show" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from show" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Check the whole chain and everything it vouches for'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the lines of a case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand ledger; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand export" -l out -d 'The file to write [default: standard output]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand export" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand export" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand export" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand export" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand export" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand export" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand export" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -f -a "list" -d 'List the measures with where they stand, their last days and what has happened'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -f -a "form" -d 'Write the form for the party, a spreadsheet with locked rows'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -f -a "read" -d 'Read a form that has come back and show what is new; nothing is stored without --take'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and not __fish_seen_subcommand_from list form read help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from list" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from list" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from list" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from list" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from list" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from form" -l out -d 'The spreadsheet to write' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from form" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from form" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from form" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from form" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from form" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from form" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from form" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from form" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -l on -d 'The day it came [default: today]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -l take -d 'Take what is new into the case, with the file as a document'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from read" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the measures with where they stand, their last days and what has happened'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from help" -f -a "form" -d 'Write the form for the party, a spreadsheet with locked rows'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from help" -f -a "read" -d 'Read a form that has come back and show what is new; nothing is stored without --take'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand measures; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -l out -d 'The folder in which the package is put; it must be there' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -l zip -d 'Pack the package as a zip file instead of a folder'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -l open -d 'Take a case that is not closed too; the package then says that it is only a copy'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive-check" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive-check" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive-check" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive-check" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive-check" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive-check" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive-check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand archive-check" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand schema" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand schema" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand schema" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand schema" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand schema" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand schema" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand schema" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand rules" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand rules" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand rules" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand rules" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand rules" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand rules" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand rules" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand rules" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -l own -d 'Take the office\'s own checklists with the shipped; needs a store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -f -a "show" -d 'Show the questions of a checklist with what each rests on'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -f -a "check" -d 'Check a folder with a catalogue'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and not __fish_seen_subcommand_from show check help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -l edition -d 'The edition [default: the newest]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -l own -d 'Take the office\'s own checklists with the shipped; needs a store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from check" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from check" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from check" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from check" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from check" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from check" -l own -d 'Take the office\'s own checklists with the shipped; needs a store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from check" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the questions of a checklist with what each rests on'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check a folder with a catalogue'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand catalogue; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -f -a "check" -d 'Check a checklist without taking it in, past its first fault; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -f -a "import" -d 'Take in a checklist as an edition of the office, which never changes'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -f -a "export" -d 'Write a checklist as one file'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -f -a "list" -d 'List the checklists: shipped, the office\'s own, and those in the making'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -f -a "try" -d 'Show which questions a checklist asks when these answers are given; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and not __fish_seen_subcommand_from check import export list try help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from check" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from check" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from check" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from check" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from check" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from check" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from import" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from import" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from import" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from import" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from import" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from import" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -l edition -d 'The edition [default: the newest]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -l out -d 'The file to write' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from list" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from list" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from list" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from list" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from list" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from try" -l answer -d 'An answer, such as A1.2=not_met; may be given many times' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from try" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from try" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from try" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from try" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from try" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from try" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from try" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from try" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check a checklist without taking it in, past its first fault; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from help" -f -a "import" -d 'Take in a checklist as an edition of the office, which never changes'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write a checklist as one file'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the checklists: shipped, the office\'s own, and those in the making'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from help" -f -a "try" -d 'Show which questions a checklist asks when these answers are given; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand checklist; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -f -a "list" -d 'List the texts and what is proposed'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -f -a "propose" -d 'Propose a text, which another person then approves'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -f -a "approve" -d 'Approve a text that somebody else has proposed'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -f -a "return" -d 'Send a proposal back to the one who made it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -f -a "withdraw" -d 'Withdraw a text of the office, so that it is offered no more'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -f -a "import" -d 'Take in a file of standard texts from another computer of the office'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -f -a "export" -d 'Write the office\'s texts as one file'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and not __fish_seen_subcommand_from list propose approve return withdraw import export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -l kind -d 'Only texts for this: deficiency, measure or phrase' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -l checklist -d 'Only texts for this checklist, by its code' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l kind -d 'What it is for: deficiency, measure or phrase' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l title -d 'What it is called, in Swedish' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l text -d 'The text, in Swedish' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l title-en -d 'What it is called, in English [default: the Swedish]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l text-en -d 'The text, in English [default: the Swedish]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l checklist -d 'The checklist it is for, by its code [default: any]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l question -d 'The question it is for; takes a checklist' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l case -d 'The case it was written in, by its number' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l next-of -d 'The text that it is to be the next version of, by its name' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from propose" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from approve" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from approve" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from approve" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from approve" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from approve" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from approve" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from approve" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from return" -l because -d 'Why' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from return" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from return" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from return" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from return" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from return" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from return" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from return" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from return" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from withdraw" -l because -d 'Why' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from withdraw" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from withdraw" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from withdraw" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from withdraw" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from withdraw" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from withdraw" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from withdraw" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from withdraw" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from import" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from import" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from import" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from import" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from import" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from import" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from export" -l out -d 'The file to write' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from export" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from export" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from export" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from export" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from export" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from export" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the texts and what is proposed'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from help" -f -a "propose" -d 'Propose a text, which another person then approves'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from help" -f -a "approve" -d 'Approve a text that somebody else has proposed'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from help" -f -a "return" -d 'Send a proposal back to the one who made it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from help" -f -a "withdraw" -d 'Withdraw a text of the office, so that it is offered no more'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from help" -f -a "import" -d 'Take in a file of standard texts from another computer of the office'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write the office\'s texts as one file'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand library; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -f -a "check" -d 'Check a profile without taking it in; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -f -a "import" -d 'Take in a profile, in place of the one of its name'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -f -a "export" -d 'Write a profile as it was taken in'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -f -a "example" -d 'Write the profile of an invented authority, as a pattern for one\'s own; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -f -a "list" -d 'List the profiles'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and not __fish_seen_subcommand_from check import export example list help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from check" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from check" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from check" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from check" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from check" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from check" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from import" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from import" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from import" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from import" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from import" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from import" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from export" -l out -d 'The file to write' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from export" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from export" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from export" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from export" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from export" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from export" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from example" -l out -d 'The file to write' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from example" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from example" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from example" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from example" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from example" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from example" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from example" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from example" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from list" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from list" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from list" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from list" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from list" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check a profile without taking it in; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "import" -d 'Take in a profile, in place of the one of its name'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write a profile as it was taken in'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "example" -d 'Write the profile of an invented authority, as a pattern for one\'s own; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the profiles'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -f -a "list" -d 'List the confirmed references: who, when and what was read'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -f -a "export" -d 'Write them to a file for the office\'s other computers'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -f -a "import" -d 'Take in such a file; an own confirmation that is as late or later stays'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and not __fish_seen_subcommand_from list export import help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from list" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from list" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from list" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from list" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from list" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from export" -l out -d 'The file to write' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from export" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from export" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from export" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from export" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from export" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from export" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from import" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from import" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from import" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from import" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from import" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from import" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the confirmed references: who, when and what was read'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write them to a file for the office\'s other computers'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from help" -f -a "import" -d 'Take in such a file; an own confirmation that is as late or later stays'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand confirmation; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand sample" -l out -d 'The folder to write to' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand sample" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand sample" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand sample" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand sample" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand sample" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand sample" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand sample" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand sample" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand completions" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand completions" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand completions" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand completions" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand completions" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand completions" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand completions" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand man" -l store -d 'The folder that holds the cases [default: tillsyn/arenden in the user\'s data folder]' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand man" -l lang -d 'Language of the answers [default: English when the locale says so, else Swedish]' -r -f -a "sv\t'Swedish'
en\t'English'"
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand man" -l person -d 'Who unlocks the store [default: the only person with a passphrase]' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand man" -l passphrase-file -d 'Read the passphrase from the first line of a file instead of asking' -r -F
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand man" -l passphrase-fd -d 'Read the passphrase from the first line of an open descriptor' -r
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand man" -l json -d 'Answer with one JSON object'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand man" -s V -l version -d 'Print version'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "store" -d 'Make a store, or look after one'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "person" -d 'The people of the store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "case" -d 'List, show and open cases'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "play" -d 'Play a file of acts; each act is kept before the next begins'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "check" -d 'List what still stands in the way of the decision'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "preview" -d 'Write the decision as it stands: a draft, the settled decision or the sealed file'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "copy" -d 'Write a copy of the decision: to work on, without names, or summed up'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "letter" -d 'Write the letters beside the decision: notice, request, protocol, receipt, report for prosecution, decision to close, interim order, or the report of an audit'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "settle" -d 'Make the decision and freeze it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "seal" -d 'Sign the settled decision, the addendum with a late dissent, or a separate decision'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "verify" -d 'Verify the signatures of a PDF, own or foreign; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "ledger" -d 'The ledger of all that was done'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "export" -d 'Write a case with its ledger as JSON'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "measures" -d 'The measures of a case, and the form in which the party accounts for them'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "archive" -d 'Write a closed case as an archive package with everything that belongs to it, read back and recorded'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "archive-check" -d 'Check an archive package, own or foreign; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "schema" -d 'Print the JSON schema of an exported case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "rules" -d 'List the rules that are checked before a decision is made'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "catalogue" -d 'The checklists; without a command, a list of them'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "checklist" -d 'The checklists that the office makes and keeps itself'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "library" -d 'The library of standard texts'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "profile" -d 'The profiles of authorities'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "confirmation" -d 'The references that the office has confirmed'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "sample" -d 'Play the shipped sample to a sealed decision and verify it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "completions" -d 'Print completions for a shell'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "man" -d 'Print the manual page'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and not __fish_seen_subcommand_from store person case play check preview copy letter settle seal verify ledger export measures archive archive-check schema rules catalogue checklist library profile confirmation sample completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "create" -d 'Make a store with its first person, and show its recovery key this once'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "unlock-with-recovery" -d 'Set a forgotten passphrase anew, with the recovery key'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "check" -d 'Read every page, check the ledger and compare the lists with what was done'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from person" -f -a "add" -d 'Add a person with a passphrase of their own'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from person" -f -a "list" -d 'List the people'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from person" -f -a "passphrase" -d 'Change the passphrase of the person who unlocks the store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from case" -f -a "list" -d 'List the cases, the last changed first'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from case" -f -a "show" -d 'Show a case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from case" -f -a "open" -d 'Open a case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from case" -f -a "compare" -d 'Show what another edition of the checklist asks otherwise'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from case" -f -a "share" -d 'Let an occasion of a case serve another case too, and link the two to each other'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from case" -f -a "relate" -d 'Link two cases to each other; both get a record of it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from ledger" -f -a "verify" -d 'Check the whole chain and everything it vouches for'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from ledger" -f -a "show" -d 'Show the lines of a case'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from measures" -f -a "list" -d 'List the measures with where they stand, their last days and what has happened'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from measures" -f -a "form" -d 'Write the form for the party, a spreadsheet with locked rows'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from measures" -f -a "read" -d 'Read a form that has come back and show what is new; nothing is stored without --take'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from catalogue" -f -a "show" -d 'Show the questions of a checklist with what each rests on'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from catalogue" -f -a "check" -d 'Check a folder with a catalogue'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from checklist" -f -a "check" -d 'Check a checklist without taking it in, past its first fault; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from checklist" -f -a "import" -d 'Take in a checklist as an edition of the office, which never changes'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from checklist" -f -a "export" -d 'Write a checklist as one file'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from checklist" -f -a "list" -d 'List the checklists: shipped, the office\'s own, and those in the making'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from checklist" -f -a "try" -d 'Show which questions a checklist asks when these answers are given; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from library" -f -a "list" -d 'List the texts and what is proposed'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from library" -f -a "propose" -d 'Propose a text, which another person then approves'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from library" -f -a "approve" -d 'Approve a text that somebody else has proposed'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from library" -f -a "return" -d 'Send a proposal back to the one who made it'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from library" -f -a "withdraw" -d 'Withdraw a text of the office, so that it is offered no more'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from library" -f -a "import" -d 'Take in a file of standard texts from another computer of the office'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from library" -f -a "export" -d 'Write the office\'s texts as one file'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from profile" -f -a "check" -d 'Check a profile without taking it in; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from profile" -f -a "import" -d 'Take in a profile, in place of the one of its name'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from profile" -f -a "export" -d 'Write a profile as it was taken in'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from profile" -f -a "example" -d 'Write the profile of an invented authority, as a pattern for one\'s own; needs no store'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from profile" -f -a "list" -d 'List the profiles'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from confirmation" -f -a "list" -d 'List the confirmed references: who, when and what was read'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from confirmation" -f -a "export" -d 'Write them to a file for the office\'s other computers'
complete -c tillsyn-cli -n "__fish_tillsyn_cli_using_subcommand help; and __fish_seen_subcommand_from confirmation" -f -a "import" -d 'Take in such a file; an own confirmation that is as late or later stays'
