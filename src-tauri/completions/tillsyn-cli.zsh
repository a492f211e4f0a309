#compdef tillsyn-cli

autoload -U is-at-least

_tillsyn-cli() {
    typeset -A opt_args
    typeset -a _arguments_options
    local ret=1

    if is-at-least 5.2; then
        _arguments_options=(-s -S -C)
    else
        _arguments_options=(-s -C)
    fi

    local context curcontext="$curcontext" state line
    _arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli_commands" \
"*::: :->tillsyn-cli" \
&& ret=0
    case $state in
    (tillsyn-cli)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-command-$line[1]:"
        case $line[1] in
            (store)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__store_commands" \
"*::: :->store" \
&& ret=0

    case $state in
    (store)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-store-command-$line[1]:"
        case $line[1] in
            (create)
_arguments "${_arguments_options[@]}" : \
'--name=[Name of the first person]:NAME:_default' \
'--title=[Title of the first person]:TITLE:_default' \
'--recovery-out=[Write the recovery key to a new file instead of showing it]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(unlock-with-recovery)
_arguments "${_arguments_options[@]}" : \
'--recovery-file=[The file whose first line is the recovery key \[default\: ask\]]:FILE:_files' \
'--new-passphrase-file=[Read the new passphrase from the first line of a file]:FILE:_files' \
'(--new-passphrase-file)--new-passphrase-fd=[Read the new passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(check)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__store__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-store-help-command-$line[1]:"
        case $line[1] in
            (create)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(unlock-with-recovery)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(person)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__person_commands" \
"*::: :->person" \
&& ret=0

    case $state in
    (person)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-person-command-$line[1]:"
        case $line[1] in
            (add)
_arguments "${_arguments_options[@]}" : \
'--name=[Name]:NAME:_default' \
'--title=[Title]:TITLE:_default' \
'--new-passphrase-file=[Read the new passphrase from the first line of a file]:FILE:_files' \
'(--new-passphrase-file)--new-passphrase-fd=[Read the new passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'(--new-passphrase-file --new-passphrase-fd)--without-passphrase[Only record the person, who gets no passphrase here]' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(passphrase)
_arguments "${_arguments_options[@]}" : \
'--new-passphrase-file=[Read the new passphrase from the first line of a file]:FILE:_files' \
'(--new-passphrase-file)--new-passphrase-fd=[Read the new passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__person__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-person-help-command-$line[1]:"
        case $line[1] in
            (add)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(passphrase)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(case)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__case_commands" \
"*::: :->case" \
&& ret=0

    case $state in
    (case)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-case-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
'--state=[Only cases in this state]:STATE:(draft opened planned ongoing assessing hearing presentation decided dispatched follow_up closed archived dormant appealed under_review handed_over)' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(show)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(open)
_arguments "${_arguments_options[@]}" : \
'(--kind --title --trigger --opened-on --authority-name)--from=[Read the particulars from a TOML file with the fields of the act open_case]:FILE:_files' \
'--kind=[What kind of case]:KIND:(supervision_cyber supervision_nis1 lex_maria complaint own_initiative external_audit internal_control)' \
'--purpose=[For an office or for training]:PURPOSE:(office training)' \
'--title=[What the case is called in lists]:TITLE:_default' \
'--trigger=[Why it is opened]:TRIGGER:_default' \
'--opened-on=[The day it was opened, as year-month-day]:DAY:_default' \
'--officer=[The officer in charge \[default\: the person who unlocks the store\]]:NAME:_default' \
'--role=[The officer'\''s role]:ROLE:(inspector legal_officer decision_maker expert)' \
'--profile=[Fill in the authority from this profile of the store; what is given beside it goes before]:PROFILE:_default' \
'--authority-name=[The authority'\''s name]:NAME:_default' \
'--authority-unit=[The unit]:NAME:_default' \
'--authority-address=[The postal address in one line]:ADDRESS:_default' \
'--authority-email=[Where the party writes to]:EMAIL:_default' \
'--authority-court=[The administrative court of its place]:COURT:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(compare)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
':edition -- The edition, such as 2027-01:_default' \
&& ret=0
;;
(share)
_arguments "${_arguments_options[@]}" : \
'--on=[The day of the occasion, as year-month-day \[default\: the only one\]]:DAY:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case that has the occasion, by number or identity:_default' \
':other -- The other case, by number or identity:_default' \
&& ret=0
;;
(relate)
_arguments "${_arguments_options[@]}" : \
'--relation=[How they belong together, as seen from the first]:RELATION:(simultaneous follows_from ground_for same_event)' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
':other -- The other case, by number or identity:_default' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__case__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-case-help-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(show)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(open)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(compare)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(share)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(relate)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(play)
_arguments "${_arguments_options[@]}" : \
'--case=[Play in this case, by number or identity, instead of opening one]:CASE:_default' \
'--until=[Stop after the act that makes this handle]:HANDLE:_default' \
'(--until)--before=[Stop before the first act of this kind, such as settle_decision]:ACT:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':file -- The acts file:_files' \
&& ret=0
;;
(check)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(preview)
_arguments "${_arguments_options[@]}" : \
'--out=[The PDF to write]:FILE:_files' \
'(--text)--earlier=[The signed file of this version, also one that a later version has replaced]:NUMBER:_default' \
'--dissent=[The addendum with this dissent told after sealing, from 1; signed where it is]:NUMBER:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'(--out)--text[Print the letter as text instead]' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(copy)
_arguments "${_arguments_options[@]}" : \
'--kind=[Which copy]:KIND:((word\:"A Word document to work on, also of a draft"
names-withheld\:"The decision without the names of officials"
summary\:"A plain summary for the party, one or two pages"
public\:"A copy for others than the party, without what is marked as secret"))' \
'--out=[The file to write]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(letter)
_arguments "${_arguments_options[@]}" : \
'--kind=[Which letter \[default\: all that the case can give, into the folder of --out\]]:KIND:((notice\:"The notice to the party"
request\:"A request for documents, or the reminder of it"
protocol\:"The protocol of an occasion"
receipt\:"The receipt for what was taken in charge at an occasion"
report\:"The report of an external or internal audit"
prosecution\:"A report for prosecution"
closing\:"A decision to close a case"
interim-order\:"An order within the running case"))' \
'(--notice)--occasion=[The occasion of a protocol or a receipt, from 1 in the order of days \[default\: the only one\]]:NUMBER:_default' \
'--notice=[The notice, by its number \[default\: the last\]]:NUMBER:_default' \
'(--notice --occasion)--request=[The request for documents, by its number \[default\: the last\]]:NUMBER:_default' \
'(--notice --occasion)--report=[The report for prosecution, by its number \[default\: the last\]]:NUMBER:_default' \
'(--notice --occasion)--closing=[The decision to close, by its number \[default\: the last\]]:NUMBER:_default' \
'(--notice --occasion)--order=[The interim order, by its number in the register \[default\: the last\]]:NUMBER:_default' \
'--out=[The PDF to write, or the folder for all of them]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'(--out)--text[Print the letter as text instead]' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(settle)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(seal)
_arguments "${_arguments_options[@]}" : \
'--out=[The sealed PDF to write]:FILE:_files' \
'--dissent=[Sign the addendum with this dissent told after sealing, from 1, instead of the decision]:NUMBER:_default' \
'(--dissent)--closing=[Sign this decision to close, by its number or identity, instead of the decision of the case]:RECORD:_default' \
'(--dissent --closing)--interim-order=[Sign this interim order, by its number in the register or identity, instead of the decision of the case]:RECORD:_default' \
'--key=[Sign with the key of a PKCS#12 file]:FILE:_files' \
'--key-passphrase-file=[Read the key file'\''s password from the first line of a file]:FILE:_files' \
'(--key-passphrase-file)--key-passphrase-fd=[Read the key file'\''s password from the first line of an open descriptor]:NUMBER:_default' \
'--roots-out=[Write the certificates against which the file verifies]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--training[Sign with a training key made on the spot; only in a case for training]' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(verify)
_arguments "${_arguments_options[@]}" : \
'*--trust=[Trust the certificates of this PEM file; may be given again]:PEM:_files' \
'--at=[The instant of verification, such as 2026-03-31T12\:00\:00Z \[default\: now\]]:INSTANT:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':file -- The PDF:_files' \
&& ret=0
;;
(ledger)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__ledger_commands" \
"*::: :->ledger" \
&& ret=0

    case $state in
    (ledger)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-ledger-command-$line[1]:"
        case $line[1] in
            (verify)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(show)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__ledger__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-ledger-help-command-$line[1]:"
        case $line[1] in
            (verify)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(show)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(export)
_arguments "${_arguments_options[@]}" : \
'--out=[The file to write \[default\: standard output\]]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(measures)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__measures_commands" \
"*::: :->measures" \
&& ret=0

    case $state in
    (measures)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-measures-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(form)
_arguments "${_arguments_options[@]}" : \
'--out=[The spreadsheet to write]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(read)
_arguments "${_arguments_options[@]}" : \
'--on=[The day it came \[default\: today\]]:DAY:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--take[Take what is new into the case, with the file as a document]' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
':file -- The spreadsheet:_files' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__measures__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-measures-help-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(form)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(read)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(archive)
_arguments "${_arguments_options[@]}" : \
'--out=[The folder in which the package is put; it must be there]:DIR:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--zip[Pack the package as a zip file instead of a folder]' \
'--open[Take a case that is not closed too; the package then says that it is only a copy]' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':case -- The case, by number or identity:_default' \
&& ret=0
;;
(archive-check)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':package -- The package\: a folder or a zip file:_files' \
&& ret=0
;;
(schema)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(rules)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(catalogue)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--own[Take the office'\''s own checklists with the shipped; needs a store]' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__catalogue_commands" \
"*::: :->catalogue" \
&& ret=0

    case $state in
    (catalogue)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-catalogue-command-$line[1]:"
        case $line[1] in
            (show)
_arguments "${_arguments_options[@]}" : \
'--edition=[The edition \[default\: the newest\]]:EDITION:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--own[Take the office'\''s own checklists with the shipped; needs a store]' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':code -- The checklist:_default' \
&& ret=0
;;
(check)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--own[Take the office'\''s own checklists with the shipped; needs a store]' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':dir -- The folder, with provisions and checklists below it:_files' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__catalogue__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-catalogue-help-command-$line[1]:"
        case $line[1] in
            (show)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(checklist)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__checklist_commands" \
"*::: :->checklist" \
&& ret=0

    case $state in
    (checklist)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-checklist-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':file -- The file:_files' \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':file -- The file:_files' \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
'--edition=[The edition \[default\: the newest\]]:EDITION:_default' \
'--out=[The file to write]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':name -- The checklist, by its code:_default' \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(try)
_arguments "${_arguments_options[@]}" : \
'*--answer=[An answer, such as A1.2=not_met; may be given many times]:QUESTION=GRADE:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':file -- The file:_files' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__checklist__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-checklist-help-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(try)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(library)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__library_commands" \
"*::: :->library" \
&& ret=0

    case $state in
    (library)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-library-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
'--kind=[Only texts for this\: deficiency, measure or phrase]:KIND:_default' \
'--checklist=[Only texts for this checklist, by its code]:CHECKLIST:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(propose)
_arguments "${_arguments_options[@]}" : \
'--kind=[What it is for\: deficiency, measure or phrase]:KIND:_default' \
'--title=[What it is called, in Swedish]:TITLE:_default' \
'--text=[The text, in Swedish]:TEXT:_default' \
'--title-en=[What it is called, in English \[default\: the Swedish\]]:TITLE_EN:_default' \
'--text-en=[The text, in English \[default\: the Swedish\]]:TEXT_EN:_default' \
'--checklist=[The checklist it is for, by its code \[default\: any\]]:CHECKLIST:_default' \
'--question=[The question it is for; takes a checklist]:QUESTION:_default' \
'--case=[The case it was written in, by its number]:CASE:_default' \
'--next-of=[The text that it is to be the next version of, by its name]:NEXT_OF:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(approve)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':proposal -- The proposal, as listed:_default' \
&& ret=0
;;
(return)
_arguments "${_arguments_options[@]}" : \
'--because=[Why]:BECAUSE:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':proposal -- The proposal, as listed:_default' \
&& ret=0
;;
(withdraw)
_arguments "${_arguments_options[@]}" : \
'--because=[Why]:BECAUSE:_default' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':name -- The text, by its name:_default' \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':file -- The file:_files' \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
'--out=[The file to write]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__library__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-library-help-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(propose)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(approve)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(return)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(withdraw)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(profile)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__profile_commands" \
"*::: :->profile" \
&& ret=0

    case $state in
    (profile)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-profile-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':file -- The file:_files' \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':file -- The file:_files' \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
'--out=[The file to write]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':profile -- The profile, by its name:_default' \
&& ret=0
;;
(example)
_arguments "${_arguments_options[@]}" : \
'--out=[The file to write]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__profile__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-profile-help-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(example)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(confirmation)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_tillsyn-cli__subcmd__confirmation_commands" \
"*::: :->confirmation" \
&& ret=0

    case $state in
    (confirmation)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-confirmation-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
'--out=[The file to write]:FILE:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':file -- The file:_files' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__confirmation__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-confirmation-help-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
;;
(sample)
_arguments "${_arguments_options[@]}" : \
'--out=[The folder to write to]:DIR:_files' \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(completions)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':shell -- The shell:(bash elvish fish powershell zsh)' \
&& ret=0
;;
(man)
_arguments "${_arguments_options[@]}" : \
'--store=[The folder that holds the cases \[default\: tillsyn/arenden in the user'\''s data folder\]]:DIR:_files' \
'--lang=[Language of the answers \[default\: English when the locale says so, else Swedish\]]:LANGUAGE:((sv\:"Swedish"
en\:"English"))' \
'--person=[Who unlocks the store \[default\: the only person with a passphrase\]]:NAME:_default' \
'--passphrase-file=[Read the passphrase from the first line of a file instead of asking]:FILE:_files' \
'(--passphrase-file)--passphrase-fd=[Read the passphrase from the first line of an open descriptor]:NUMBER:_default' \
'--json[Answer with one JSON object]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-command-$line[1]:"
        case $line[1] in
            (store)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__store_commands" \
"*::: :->store" \
&& ret=0

    case $state in
    (store)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-store-command-$line[1]:"
        case $line[1] in
            (create)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(unlock-with-recovery)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(person)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__person_commands" \
"*::: :->person" \
&& ret=0

    case $state in
    (person)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-person-command-$line[1]:"
        case $line[1] in
            (add)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(passphrase)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(case)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__case_commands" \
"*::: :->case" \
&& ret=0

    case $state in
    (case)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-case-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(show)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(open)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(compare)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(share)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(relate)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(play)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(preview)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(copy)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(letter)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(settle)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(seal)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(verify)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(ledger)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__ledger_commands" \
"*::: :->ledger" \
&& ret=0

    case $state in
    (ledger)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-ledger-command-$line[1]:"
        case $line[1] in
            (verify)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(show)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(measures)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__measures_commands" \
"*::: :->measures" \
&& ret=0

    case $state in
    (measures)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-measures-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(form)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(read)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(archive)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(archive-check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(schema)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(rules)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(catalogue)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__catalogue_commands" \
"*::: :->catalogue" \
&& ret=0

    case $state in
    (catalogue)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-catalogue-command-$line[1]:"
        case $line[1] in
            (show)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(checklist)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__checklist_commands" \
"*::: :->checklist" \
&& ret=0

    case $state in
    (checklist)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-checklist-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(try)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(library)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__library_commands" \
"*::: :->library" \
&& ret=0

    case $state in
    (library)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-library-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(propose)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(approve)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(return)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(withdraw)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(profile)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__profile_commands" \
"*::: :->profile" \
&& ret=0

    case $state in
    (profile)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-profile-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(example)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(confirmation)
_arguments "${_arguments_options[@]}" : \
":: :_tillsyn-cli__subcmd__help__subcmd__confirmation_commands" \
"*::: :->confirmation" \
&& ret=0

    case $state in
    (confirmation)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:tillsyn-cli-help-confirmation-command-$line[1]:"
        case $line[1] in
            (list)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
(sample)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(completions)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(man)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
}

(( $+functions[_tillsyn-cli_commands] )) ||
_tillsyn-cli_commands() {
    local commands; commands=(
'store:Make a store, or look after one' \
'person:The people of the store' \
'case:List, show and open cases' \
'play:Play a file of acts; each act is kept before the next begins' \
'check:List what still stands in the way of the decision' \
'preview:Write the decision as it stands\: a draft, the settled decision or the sealed file' \
'copy:Write a copy of the decision\: to work on, without names, or summed up' \
'letter:Write the letters beside the decision\: notice, request, protocol, receipt, report for prosecution, decision to close, interim order, or the report of an audit' \
'settle:Make the decision and freeze it' \
'seal:Sign the settled decision, the addendum with a late dissent, or a separate decision' \
'verify:Verify the signatures of a PDF, own or foreign; needs no store' \
'ledger:The ledger of all that was done' \
'export:Write a case with its ledger as JSON' \
'measures:The measures of a case, and the form in which the party accounts for them' \
'archive:Write a closed case as an archive package with everything that belongs to it, read back and recorded' \
'archive-check:Check an archive package, own or foreign; needs no store' \
'schema:Print the JSON schema of an exported case' \
'rules:List the rules that are checked before a decision is made' \
'catalogue:The checklists; without a command, a list of them' \
'checklist:The checklists that the office makes and keeps itself' \
'library:The library of standard texts' \
'profile:The profiles of authorities' \
'confirmation:The references that the office has confirmed' \
'sample:Play the shipped sample to a sealed decision and verify it' \
'completions:Print completions for a shell' \
'man:Print the manual page' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__archive_commands] )) ||
_tillsyn-cli__subcmd__archive_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli archive commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__archive-check_commands] )) ||
_tillsyn-cli__subcmd__archive-check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli archive-check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case_commands] )) ||
_tillsyn-cli__subcmd__case_commands() {
    local commands; commands=(
'list:List the cases, the last changed first' \
'show:Show a case' \
'open:Open a case' \
'compare:Show what another edition of the checklist asks otherwise' \
'share:Let an occasion of a case serve another case too, and link the two to each other' \
'relate:Link two cases to each other; both get a record of it' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli case commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__compare_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__compare_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case compare commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__help_commands() {
    local commands; commands=(
'list:List the cases, the last changed first' \
'show:Show a case' \
'open:Open a case' \
'compare:Show what another edition of the checklist asks otherwise' \
'share:Let an occasion of a case serve another case too, and link the two to each other' \
'relate:Link two cases to each other; both get a record of it' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli case help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__help__subcmd__compare_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__help__subcmd__compare_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case help compare commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__help__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__help__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case help list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__help__subcmd__open_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__help__subcmd__open_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case help open commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__help__subcmd__relate_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__help__subcmd__relate_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case help relate commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__help__subcmd__share_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__help__subcmd__share_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case help share commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__help__subcmd__show_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__help__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case help show commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__open_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__open_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case open commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__relate_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__relate_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case relate commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__share_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__share_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case share commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__case__subcmd__show_commands] )) ||
_tillsyn-cli__subcmd__case__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli case show commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__catalogue_commands] )) ||
_tillsyn-cli__subcmd__catalogue_commands() {
    local commands; commands=(
'show:Show the questions of a checklist with what each rests on' \
'check:Check a folder with a catalogue' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli catalogue commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__catalogue__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__catalogue__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli catalogue check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__catalogue__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__catalogue__subcmd__help_commands() {
    local commands; commands=(
'show:Show the questions of a checklist with what each rests on' \
'check:Check a folder with a catalogue' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli catalogue help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__catalogue__subcmd__help__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__catalogue__subcmd__help__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli catalogue help check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__catalogue__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__catalogue__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli catalogue help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__catalogue__subcmd__help__subcmd__show_commands] )) ||
_tillsyn-cli__subcmd__catalogue__subcmd__help__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli catalogue help show commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__catalogue__subcmd__show_commands] )) ||
_tillsyn-cli__subcmd__catalogue__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli catalogue show commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist_commands] )) ||
_tillsyn-cli__subcmd__checklist_commands() {
    local commands; commands=(
'check:Check a checklist without taking it in, past its first fault; needs no store' \
'import:Take in a checklist as an edition of the office, which never changes' \
'export:Write a checklist as one file' \
'list:List the checklists\: shipped, the office'\''s own, and those in the making' \
'try:Show which questions a checklist asks when these answers are given; needs no store' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli checklist commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__help_commands() {
    local commands; commands=(
'check:Check a checklist without taking it in, past its first fault; needs no store' \
'import:Take in a checklist as an edition of the office, which never changes' \
'export:Write a checklist as one file' \
'list:List the checklists\: shipped, the office'\''s own, and those in the making' \
'try:Show which questions a checklist asks when these answers are given; needs no store' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli checklist help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist help check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist help export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist help import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist help list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__try_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__help__subcmd__try_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist help try commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__checklist__subcmd__try_commands] )) ||
_tillsyn-cli__subcmd__checklist__subcmd__try_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli checklist try commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__completions_commands] )) ||
_tillsyn-cli__subcmd__completions_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli completions commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__confirmation_commands] )) ||
_tillsyn-cli__subcmd__confirmation_commands() {
    local commands; commands=(
'list:List the confirmed references\: who, when and what was read' \
'export:Write them to a file for the office'\''s other computers' \
'import:Take in such a file; an own confirmation that is as late or later stays' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli confirmation commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__confirmation__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__confirmation__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli confirmation export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__confirmation__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__confirmation__subcmd__help_commands() {
    local commands; commands=(
'list:List the confirmed references\: who, when and what was read' \
'export:Write them to a file for the office'\''s other computers' \
'import:Take in such a file; an own confirmation that is as late or later stays' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli confirmation help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__confirmation__subcmd__help__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__confirmation__subcmd__help__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli confirmation help export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__confirmation__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__confirmation__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli confirmation help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__confirmation__subcmd__help__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__confirmation__subcmd__help__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli confirmation help import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__confirmation__subcmd__help__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__confirmation__subcmd__help__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli confirmation help list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__confirmation__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__confirmation__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli confirmation import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__confirmation__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__confirmation__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli confirmation list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__copy_commands] )) ||
_tillsyn-cli__subcmd__copy_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli copy commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__help_commands() {
    local commands; commands=(
'store:Make a store, or look after one' \
'person:The people of the store' \
'case:List, show and open cases' \
'play:Play a file of acts; each act is kept before the next begins' \
'check:List what still stands in the way of the decision' \
'preview:Write the decision as it stands\: a draft, the settled decision or the sealed file' \
'copy:Write a copy of the decision\: to work on, without names, or summed up' \
'letter:Write the letters beside the decision\: notice, request, protocol, receipt, report for prosecution, decision to close, interim order, or the report of an audit' \
'settle:Make the decision and freeze it' \
'seal:Sign the settled decision, the addendum with a late dissent, or a separate decision' \
'verify:Verify the signatures of a PDF, own or foreign; needs no store' \
'ledger:The ledger of all that was done' \
'export:Write a case with its ledger as JSON' \
'measures:The measures of a case, and the form in which the party accounts for them' \
'archive:Write a closed case as an archive package with everything that belongs to it, read back and recorded' \
'archive-check:Check an archive package, own or foreign; needs no store' \
'schema:Print the JSON schema of an exported case' \
'rules:List the rules that are checked before a decision is made' \
'catalogue:The checklists; without a command, a list of them' \
'checklist:The checklists that the office makes and keeps itself' \
'library:The library of standard texts' \
'profile:The profiles of authorities' \
'confirmation:The references that the office has confirmed' \
'sample:Play the shipped sample to a sealed decision and verify it' \
'completions:Print completions for a shell' \
'man:Print the manual page' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__archive_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__archive_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help archive commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__archive-check_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__archive-check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help archive-check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__case_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__case_commands() {
    local commands; commands=(
'list:List the cases, the last changed first' \
'show:Show a case' \
'open:Open a case' \
'compare:Show what another edition of the checklist asks otherwise' \
'share:Let an occasion of a case serve another case too, and link the two to each other' \
'relate:Link two cases to each other; both get a record of it' \
    )
    _describe -t commands 'tillsyn-cli help case commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__case__subcmd__compare_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__case__subcmd__compare_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help case compare commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__case__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__case__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help case list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__case__subcmd__open_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__case__subcmd__open_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help case open commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__case__subcmd__relate_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__case__subcmd__relate_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help case relate commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__case__subcmd__share_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__case__subcmd__share_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help case share commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__case__subcmd__show_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__case__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help case show commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__catalogue_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__catalogue_commands() {
    local commands; commands=(
'show:Show the questions of a checklist with what each rests on' \
'check:Check a folder with a catalogue' \
    )
    _describe -t commands 'tillsyn-cli help catalogue commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__catalogue__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__catalogue__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help catalogue check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__catalogue__subcmd__show_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__catalogue__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help catalogue show commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__checklist_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__checklist_commands() {
    local commands; commands=(
'check:Check a checklist without taking it in, past its first fault; needs no store' \
'import:Take in a checklist as an edition of the office, which never changes' \
'export:Write a checklist as one file' \
'list:List the checklists\: shipped, the office'\''s own, and those in the making' \
'try:Show which questions a checklist asks when these answers are given; needs no store' \
    )
    _describe -t commands 'tillsyn-cli help checklist commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help checklist check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help checklist export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help checklist import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help checklist list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__try_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__checklist__subcmd__try_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help checklist try commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__completions_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__completions_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help completions commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__confirmation_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__confirmation_commands() {
    local commands; commands=(
'list:List the confirmed references\: who, when and what was read' \
'export:Write them to a file for the office'\''s other computers' \
'import:Take in such a file; an own confirmation that is as late or later stays' \
    )
    _describe -t commands 'tillsyn-cli help confirmation commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__confirmation__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__confirmation__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help confirmation export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__confirmation__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__confirmation__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help confirmation import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__confirmation__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__confirmation__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help confirmation list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__copy_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__copy_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help copy commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__ledger_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__ledger_commands() {
    local commands; commands=(
'verify:Check the whole chain and everything it vouches for' \
'show:Show the lines of a case' \
    )
    _describe -t commands 'tillsyn-cli help ledger commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__ledger__subcmd__show_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__ledger__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help ledger show commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__ledger__subcmd__verify_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__ledger__subcmd__verify_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help ledger verify commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__letter_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__letter_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help letter commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__library_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__library_commands() {
    local commands; commands=(
'list:List the texts and what is proposed' \
'propose:Propose a text, which another person then approves' \
'approve:Approve a text that somebody else has proposed' \
'return:Send a proposal back to the one who made it' \
'withdraw:Withdraw a text of the office, so that it is offered no more' \
'import:Take in a file of standard texts from another computer of the office' \
'export:Write the office'\''s texts as one file' \
    )
    _describe -t commands 'tillsyn-cli help library commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__library__subcmd__approve_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__library__subcmd__approve_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help library approve commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__library__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__library__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help library export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__library__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__library__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help library import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__library__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__library__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help library list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__library__subcmd__propose_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__library__subcmd__propose_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help library propose commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__library__subcmd__return_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__library__subcmd__return_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help library return commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__library__subcmd__withdraw_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__library__subcmd__withdraw_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help library withdraw commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__man_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__man_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help man commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__measures_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__measures_commands() {
    local commands; commands=(
'list:List the measures with where they stand, their last days and what has happened' \
'form:Write the form for the party, a spreadsheet with locked rows' \
'read:Read a form that has come back and show what is new; nothing is stored without --take' \
    )
    _describe -t commands 'tillsyn-cli help measures commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__measures__subcmd__form_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__measures__subcmd__form_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help measures form commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__measures__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__measures__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help measures list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__measures__subcmd__read_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__measures__subcmd__read_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help measures read commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__person_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__person_commands() {
    local commands; commands=(
'add:Add a person with a passphrase of their own' \
'list:List the people' \
'passphrase:Change the passphrase of the person who unlocks the store' \
    )
    _describe -t commands 'tillsyn-cli help person commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__person__subcmd__add_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__person__subcmd__add_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help person add commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__person__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__person__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help person list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__person__subcmd__passphrase_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__person__subcmd__passphrase_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help person passphrase commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__play_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__play_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help play commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__preview_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__preview_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help preview commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__profile_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__profile_commands() {
    local commands; commands=(
'check:Check a profile without taking it in; needs no store' \
'import:Take in a profile, in place of the one of its name' \
'export:Write a profile as it was taken in' \
'example:Write the profile of an invented authority, as a pattern for one'\''s own; needs no store' \
'list:List the profiles' \
    )
    _describe -t commands 'tillsyn-cli help profile commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help profile check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__example_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__example_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help profile example commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help profile export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help profile import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__profile__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help profile list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__rules_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__rules_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help rules commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__sample_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__sample_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help sample commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__schema_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__schema_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help schema commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__seal_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__seal_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help seal commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__settle_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__settle_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help settle commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__store_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__store_commands() {
    local commands; commands=(
'create:Make a store with its first person, and show its recovery key this once' \
'unlock-with-recovery:Set a forgotten passphrase anew, with the recovery key' \
'check:Read every page, check the ledger and compare the lists with what was done' \
    )
    _describe -t commands 'tillsyn-cli help store commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__store__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__store__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help store check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__store__subcmd__create_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__store__subcmd__create_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help store create commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__store__subcmd__unlock-with-recovery_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__store__subcmd__unlock-with-recovery_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help store unlock-with-recovery commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__help__subcmd__verify_commands] )) ||
_tillsyn-cli__subcmd__help__subcmd__verify_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli help verify commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__ledger_commands] )) ||
_tillsyn-cli__subcmd__ledger_commands() {
    local commands; commands=(
'verify:Check the whole chain and everything it vouches for' \
'show:Show the lines of a case' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli ledger commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__ledger__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__ledger__subcmd__help_commands() {
    local commands; commands=(
'verify:Check the whole chain and everything it vouches for' \
'show:Show the lines of a case' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli ledger help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__ledger__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__ledger__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli ledger help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__ledger__subcmd__help__subcmd__show_commands] )) ||
_tillsyn-cli__subcmd__ledger__subcmd__help__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli ledger help show commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__ledger__subcmd__help__subcmd__verify_commands] )) ||
_tillsyn-cli__subcmd__ledger__subcmd__help__subcmd__verify_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli ledger help verify commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__ledger__subcmd__show_commands] )) ||
_tillsyn-cli__subcmd__ledger__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli ledger show commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__ledger__subcmd__verify_commands] )) ||
_tillsyn-cli__subcmd__ledger__subcmd__verify_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli ledger verify commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__letter_commands] )) ||
_tillsyn-cli__subcmd__letter_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli letter commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library_commands] )) ||
_tillsyn-cli__subcmd__library_commands() {
    local commands; commands=(
'list:List the texts and what is proposed' \
'propose:Propose a text, which another person then approves' \
'approve:Approve a text that somebody else has proposed' \
'return:Send a proposal back to the one who made it' \
'withdraw:Withdraw a text of the office, so that it is offered no more' \
'import:Take in a file of standard texts from another computer of the office' \
'export:Write the office'\''s texts as one file' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli library commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__approve_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__approve_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library approve commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__help_commands() {
    local commands; commands=(
'list:List the texts and what is proposed' \
'propose:Propose a text, which another person then approves' \
'approve:Approve a text that somebody else has proposed' \
'return:Send a proposal back to the one who made it' \
'withdraw:Withdraw a text of the office, so that it is offered no more' \
'import:Take in a file of standard texts from another computer of the office' \
'export:Write the office'\''s texts as one file' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli library help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__help__subcmd__approve_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__help__subcmd__approve_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library help approve commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__help__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__help__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library help export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__help__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__help__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library help import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__help__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__help__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library help list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__help__subcmd__propose_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__help__subcmd__propose_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library help propose commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__help__subcmd__return_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__help__subcmd__return_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library help return commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__help__subcmd__withdraw_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__help__subcmd__withdraw_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library help withdraw commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__propose_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__propose_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library propose commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__return_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__return_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library return commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__library__subcmd__withdraw_commands] )) ||
_tillsyn-cli__subcmd__library__subcmd__withdraw_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli library withdraw commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__man_commands] )) ||
_tillsyn-cli__subcmd__man_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli man commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__measures_commands] )) ||
_tillsyn-cli__subcmd__measures_commands() {
    local commands; commands=(
'list:List the measures with where they stand, their last days and what has happened' \
'form:Write the form for the party, a spreadsheet with locked rows' \
'read:Read a form that has come back and show what is new; nothing is stored without --take' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli measures commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__measures__subcmd__form_commands] )) ||
_tillsyn-cli__subcmd__measures__subcmd__form_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli measures form commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__measures__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__measures__subcmd__help_commands() {
    local commands; commands=(
'list:List the measures with where they stand, their last days and what has happened' \
'form:Write the form for the party, a spreadsheet with locked rows' \
'read:Read a form that has come back and show what is new; nothing is stored without --take' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli measures help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__measures__subcmd__help__subcmd__form_commands] )) ||
_tillsyn-cli__subcmd__measures__subcmd__help__subcmd__form_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli measures help form commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__measures__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__measures__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli measures help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__measures__subcmd__help__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__measures__subcmd__help__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli measures help list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__measures__subcmd__help__subcmd__read_commands] )) ||
_tillsyn-cli__subcmd__measures__subcmd__help__subcmd__read_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli measures help read commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__measures__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__measures__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli measures list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__measures__subcmd__read_commands] )) ||
_tillsyn-cli__subcmd__measures__subcmd__read_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli measures read commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__person_commands] )) ||
_tillsyn-cli__subcmd__person_commands() {
    local commands; commands=(
'add:Add a person with a passphrase of their own' \
'list:List the people' \
'passphrase:Change the passphrase of the person who unlocks the store' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli person commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__person__subcmd__add_commands] )) ||
_tillsyn-cli__subcmd__person__subcmd__add_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli person add commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__person__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__person__subcmd__help_commands() {
    local commands; commands=(
'add:Add a person with a passphrase of their own' \
'list:List the people' \
'passphrase:Change the passphrase of the person who unlocks the store' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli person help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__person__subcmd__help__subcmd__add_commands] )) ||
_tillsyn-cli__subcmd__person__subcmd__help__subcmd__add_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli person help add commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__person__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__person__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli person help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__person__subcmd__help__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__person__subcmd__help__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli person help list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__person__subcmd__help__subcmd__passphrase_commands] )) ||
_tillsyn-cli__subcmd__person__subcmd__help__subcmd__passphrase_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli person help passphrase commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__person__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__person__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli person list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__person__subcmd__passphrase_commands] )) ||
_tillsyn-cli__subcmd__person__subcmd__passphrase_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli person passphrase commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__play_commands] )) ||
_tillsyn-cli__subcmd__play_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli play commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__preview_commands] )) ||
_tillsyn-cli__subcmd__preview_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli preview commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile_commands] )) ||
_tillsyn-cli__subcmd__profile_commands() {
    local commands; commands=(
'check:Check a profile without taking it in; needs no store' \
'import:Take in a profile, in place of the one of its name' \
'export:Write a profile as it was taken in' \
'example:Write the profile of an invented authority, as a pattern for one'\''s own; needs no store' \
'list:List the profiles' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli profile commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__example_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__example_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile example commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__help_commands() {
    local commands; commands=(
'check:Check a profile without taking it in; needs no store' \
'import:Take in a profile, in place of the one of its name' \
'export:Write a profile as it was taken in' \
'example:Write the profile of an invented authority, as a pattern for one'\''s own; needs no store' \
'list:List the profiles' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli profile help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile help check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__example_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__example_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile help example commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__export_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile help export commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile help import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__help__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile help list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__import_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile import commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__profile__subcmd__list_commands] )) ||
_tillsyn-cli__subcmd__profile__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli profile list commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__rules_commands] )) ||
_tillsyn-cli__subcmd__rules_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli rules commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__sample_commands] )) ||
_tillsyn-cli__subcmd__sample_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli sample commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__schema_commands] )) ||
_tillsyn-cli__subcmd__schema_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli schema commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__seal_commands] )) ||
_tillsyn-cli__subcmd__seal_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli seal commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__settle_commands] )) ||
_tillsyn-cli__subcmd__settle_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli settle commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__store_commands] )) ||
_tillsyn-cli__subcmd__store_commands() {
    local commands; commands=(
'create:Make a store with its first person, and show its recovery key this once' \
'unlock-with-recovery:Set a forgotten passphrase anew, with the recovery key' \
'check:Read every page, check the ledger and compare the lists with what was done' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli store commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__store__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__store__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli store check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__store__subcmd__create_commands] )) ||
_tillsyn-cli__subcmd__store__subcmd__create_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli store create commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__store__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__store__subcmd__help_commands() {
    local commands; commands=(
'create:Make a store with its first person, and show its recovery key this once' \
'unlock-with-recovery:Set a forgotten passphrase anew, with the recovery key' \
'check:Read every page, check the ledger and compare the lists with what was done' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'tillsyn-cli store help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__store__subcmd__help__subcmd__check_commands] )) ||
_tillsyn-cli__subcmd__store__subcmd__help__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli store help check commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__store__subcmd__help__subcmd__create_commands] )) ||
_tillsyn-cli__subcmd__store__subcmd__help__subcmd__create_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli store help create commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__store__subcmd__help__subcmd__help_commands] )) ||
_tillsyn-cli__subcmd__store__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli store help help commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__store__subcmd__help__subcmd__unlock-with-recovery_commands] )) ||
_tillsyn-cli__subcmd__store__subcmd__help__subcmd__unlock-with-recovery_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli store help unlock-with-recovery commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__store__subcmd__unlock-with-recovery_commands] )) ||
_tillsyn-cli__subcmd__store__subcmd__unlock-with-recovery_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli store unlock-with-recovery commands' commands "$@"
}
(( $+functions[_tillsyn-cli__subcmd__verify_commands] )) ||
_tillsyn-cli__subcmd__verify_commands() {
    local commands; commands=()
    _describe -t commands 'tillsyn-cli verify commands' commands "$@"
}

if [ "$funcstack[1]" = "_tillsyn-cli" ]; then
    _tillsyn-cli "$@"
else
    compdef _tillsyn-cli tillsyn-cli
fi
