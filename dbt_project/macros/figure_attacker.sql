{#
  The phrasings that tell whether the attacker, or the driver at fault, is counted, and whose shots are.
  All texts are lower case. Does not belong here: attackers as what is counted (macros/count_topic.sql).
#}

{% macro attacker_words() -%}
    (gunm[ae]n|shooters?|attackers?|suspects?|assailants?|killers?|perpetrators?|bombers?|wrong-way drivers?)
{%- endmacro %}

{# True when an article says that the attacker, or the driver at fault, is among the dead. #}
{% macro tells_of_dead_attacker(body) -%}
    regexp_matches(
        lower({{ body }}),
        '\b(kill(ed|ing|s)|shot|shooting|turn(ed|ing) (the |his |her )?(gun|weapon|rifle|pistol) on) (himself|herself|themselves)\b|(then|and) (himself|herself)\b|(took|taken|taking) (his|her) own life|(gunman|shooter|attacker|suspect|assailant)( [a-z]+){0,3} (is |was )?(also |found |shot |among the )?(dead|killed|died)\b|includ(ing|es) the (suspected )?(gunman|shooter|attacker|suspect|assailant|driver)|including (a )?suspected (gunman|shooter)|murder[ -–]suicide'
    )
{%- endmacro %}

{# Who is said to have done what the number counts, 'police', 'other' or null: whose shots they were. #}
{% macro actor_of(before) -%}
    case
        when regexp_matches({{ before }}, '\b(police|officers?|deput(y|ies)|troopers?|agents?|guards?)( [a-z]+)? (had |have )?(fired|fires|firing|shot|returned fire|opened fire)\b[^.;]{0,20}$') then 'police'
        when regexp_matches({{ before }}, '[a-z]+ (had |have )?(fired|fires|opened fire)\b[^.;]{0,20}$')
            and not regexp_matches({{ before }}, '\b(were|was|been|being) fired\b[^.;]{0,20}$') then 'other'
    end
{%- endmacro %}

{#
  True when the count of the dead or hurt holds the attacker, false when it leaves him out, else null. `before` is
  the clause that leads to the number, `from_start` the whole sentence up to it, `after` the rest of it.
#}
{% macro counts_the_attacker(from_start, before, after, has_dead_attacker) -%}
    case
        when regexp_matches({{ after }}, '^[^.;]{0,40}\b(not (counting|including)|excluding|besides|in addition to|apart from|aside from|other than|as well as) (the |a )?((suspected|alleged) )?({{ attacker_words() }}|driver|himself|herself)\b')
            or regexp_matches({{ before }}, '\b(not (counting|including)|excluding|besides|in addition to|apart from|aside from) (the |a )?((suspected|alleged) )?({{ attacker_words() }}|driver)[^.;]{0,40}$')
            then false
        when regexp_matches({{ after }}, '^[^.;]{0,60}\b(including|counting|among them|one of them|one of whom)( was| is)?,? (the |a |an |one )?((suspected|alleged|apparent|presumed|wrong-way|drunk|drunken) )*({{ attacker_words() }}|driver|himself|herself)\b')
            or regexp_matches({{ after }}, '^[^.;]{0,100}\bif (you|one) counts? (the ({{ attacker_words() }}|man who)|him|her)\b')
            or regexp_matches({{ after }}, '^ (people |persons )?(dead|died|killed|deaths)?( altogether| in all| in total)\b[^.;]{0,60}\b({{ attacker_words() }})')
            or regexp_matches({{ from_start }}, '\b(including|counting|with|include) (the |a )?((suspected|alleged) )?({{ attacker_words() }})\b[^.;]{0,80}$')
            or regexp_matches({{ before }}, '\b({{ attacker_words() }}|driver|himself|herself)( (is|was|were|himself|herself|also|believed|thought|to be)){0,4} (among|one of) (the )?\s*$')
            then true
        when regexp_matches({{ after }}, '^[^.;]{0,60}\b(and (then )?(himself|herself)|and (the |a |his |her |their )(suspected |alleged )?({{ attacker_words() }}|attacker) (dead|died|are dead|were killed)|before (killing|shooting|taking|turning|fatally shooting) (himself|herself|his own life|her own life|the gun|his|her)|(then|and) (killed|shot|turned|took|fatally shot) (himself|herself|the gun|his own|her own))')
            or regexp_matches({{ after }}, '^[^.;]{0,60}\band (of )?the (man|woman|father|mother|husband|{{ attacker_words() }}) who\b')
            or regexp_matches({{ before }}, '\b(he|she|man|woman|husband|father|mother|teen|teenager|driver|{{ attacker_words() }})\b[^.;]{0,80}\b(kill(ed|s|ing)|shot|shoots|shooting|murder(ed|ing)|stabbed|stabbing)( dead)?( at least)?( the)?\s*$')
            or ({{ has_dead_attacker }} and regexp_matches({{ after }}, '^ (people |persons |others )?(were |was )?(murdered|murder victims|homicide victims)\b'))
            or {{ has_dead_attacker }}
            and regexp_matches({{ before }}, '^["“\s]*([\pL.-]+ ){1,3}(killed|murdered|fatally shot|shot and killed)( at least)?( the)?\s*$')
            and not regexp_matches({{ before }}, '\b(fire|shooting|crash|blast|explosion|attack|gunfire|collision|storm|accident|it|that|which|gunshots)\b')
            then false
    end
{%- endmacro %}
