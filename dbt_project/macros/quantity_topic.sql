{#
  The phrasings that tell what a figure of an event counts: the dead, the wounded, the missing,
  shots, homes lost, area burned, ... All texts are lower case: `text_before` and `text_after` are the
  clause around the number, `measure` what extraction read. The first rule that fits gives the
  topic, so the order is part of the rules. Does not belong here: whom the figure is restricted
  to, and which period it covers (macros/figure_scope.sql).
#}

{# True when one of up to `gap` words after the number is, or begins, one of the alternatives. #}
{% macro soon_after(text, alternatives, gap=4) -%}
    regexp_matches({{ text }}, '^[\s,]+([^\s,.;:]+ ){0,{{ gap }}}?({{ alternatives }})')
{%- endmacro %}

{# True when the number follows right upon one of the alternatives. #}
{% macro right_before(text, alternatives) -%}
    regexp_matches({{ text }}, '\b({{ alternatives }})( all| only| just| some| a total of)?[\s:(]*$')
{%- endmacro %}

{# True when one of the alternatives opens the phrase that leads to the number ('toll in the fire rises to'). #}
{% macro leads_to(text, alternatives, reach=45) -%}
    regexp_matches({{ text }}, '\b({{ alternatives }})\b[^.;,]{0,{{ reach }}}$')
{%- endmacro %}

{# The same, where the last word is one that a value follows ('to', 'at', 'reached'). #}
{% macro leads_up_to(text, alternatives) -%}
    regexp_matches(
        {{ text }},
        '\b({{ alternatives }})\b[^.;,]{0,40}(\b(to|at|of|is|was|were|reached|reaches|hit|hits|passed|exceeded|now)|:)\s*$'
    )
{%- endmacro %}

{% macro people_words() -%}
    people\b|persons?\b|children\b|child\b|kids\b|boys\b|girls\b|men\b|women\b|others\b|adults\b|residents\b|passengers\b|survivors\b|victims\b|workers\b|miners\b|hikers\b|climbers\b|sailors\b|crew\b|migrants\b|students\b|guests\b|patients\b|hostages\b|villagers\b|families\b|animals\b|dogs\b|firefighters\b|officers\b|swimmers\b|tourists\b
{%- endmacro %}

{% macro count_topic(before, after, measure) -%}
    case
        when {{ soon_after(after, 'casings\\b|shells casings|spent shells', 2) }} then 'casings'
        when {{ soon_after(after, '(gun)?shots?\\b( were| was)?( fired| rang)|(rounds|bullets)( were| was) fired', 1) }}
            or (
                regexp_matches({{ before }}, '\b(fired|fires|firing|(returned|opened) fire,?)\b?[^.;,]{0,12}$')
                and {{ soon_after(after, 'shots?\\b|rounds?\\b|bullets?\\b|times\\b', 1) }}
            )
            then 'shots'
        when {{ soon_after(after, 'counts?\\b', 1) }} then 'counts'
        when {{ soon_after(after, '(were |was |are |have been )?(charged|indicted)\\b', 2) }} then 'charged'
        when {{ soon_after(after, '(in )?(extremely )?critical condition|critically (injured|ill|wounded|hurt)|critical( (in|at)\\b|$)|fighting for (his|her|their) li', 5) }}
            then 'critical'
        when {{ soon_after(after, 'death (row|sentence|penalt|threat|certificat|benefit)', 3) }} then null
        when {{ right_before(before, 'kill(ed|s|ing)?|claim(s|ed|ing)? the lives of|murder(ed|s|ing)?|(shot|stabbed|beat|beaten|trampled|crushed) (dead|to death)') }}
            then 'killed'
        when {{ right_before(before, '(injur|wound)(ed|es|s|ing)?|hurt(s|ing)?') }} then 'injured'
        when {{ right_before(before, 'rescu(ed|es|ing)|saved|saving|pulled|dragged|plucked|freed') }}
            and {{ soon_after(after, people_words(), 2) }}
            then 'rescued'
        when {{ right_before(before, 'arrest(ed|s|ing)?|detain(ed|s|ing)?|jail(ed|s|ing)?') }} then 'arrested'
        when {{ right_before(before, 'evacuat(ed|es|ing)|forc(ed|es|ing)|(drives?|drove|driven|driving|chas(ed|es|ing))') }}
            and {{ soon_after(after, '(from|out of) (their |its )?(home|house|town|village|cit|countr)', 4) }}
            then 'evacuated'
        when {{ soon_after(after, '(funerals|victims|bodies) (will|to) be (buried|laid)', 0) }} then 'killed'
        when {{ soon_after(after, 'homicides?\\b|murders?\\b', 2) }} then 'homicides'
        when {{ soon_after(after, 'dead\\b|died\\b|dies?\\b|deaths?\\b|fatalit|fatally|killed|deceased|perish|lost (their|his|her) li|slain|found (shot |stabbed )?(dead|to death)|succumb|losing (their|his|her) li|were murdered', 6) }}
            then 'killed'
        when {{ soon_after(after, 'missing\\b|unaccounted|not been (found|seen)', 5) }} then 'missing'
        when {{ soon_after(after, 'bystanders? (were |was )(also )?(hit|struck|shot)\\b', 1) }} then 'injured'
        when {{ soon_after(after, '(more |others?)(people |persons |victims )?(were |was )?(shot|struck|hit)\\b', 1) }} then 'injured'
        when {{ soon_after(after, 'minor (injur|wound|burn)|slightly (injured|hurt)', 5) }} then 'slightly hurt'
        when {{ soon_after(after, 'serious(ly)? (but [a-z-]+ )?(injur|wound|hurt)|severely (injured|burned)|gravely', 5) }} then 'gravely hurt'
        when {{ soon_after(after, 'injur(ed|ies)\\b|wounded\\b|hurt\\b|(suffered|sustained|survived)( with)?( [a-z]+)? (gunshot|stab|shrapnel|injur|wound|burn)', 5) }}
            then 'injured'
        when {{ soon_after(after, 'hospitali[sz]ed|treated\\b|on the wards|(taken|rushed|airlifted|flown|transported) (by [a-z]+ )?to (a |the |an |local |nearby |area )?[^.;]{0,40}(hospital|medical|trauma|clinic)', 5) }}
            then 'treated'
        when {{ soon_after(after, 'arrest(s|ed)?\\b|in custody|detained|taken into custody|behind bars|in jail', 4) }} then 'arrested'
        when {{ soon_after(after, '(are |were |being )?(sought|at large|on the run|wanted)\\b', 3) }} then 'sought'
        when {{ soon_after(after, 'firefighters\\b', 1) }}
            and not regexp_matches({{ after }}, '^ ([a-z]+ )?firefighters (from|who|to)\b')
            and not regexp_matches({{ before }}, '\b(has|have|had|employs|hire[sd]?|staff)\b[^.;,]{0,20}$')
            then 'firefighters'
        when {{ soon_after(after, '(water )?helicopters (were|are|was|overhead|at the|on the|battl|fight|drop|deployed|assigned)', 1) }}
            then 'helicopters'
        when {{ soon_after(after, people_words(), 2) }}
            and {{ soon_after(after, 'rescued|saved|(pulled|dragged|freed) (to safety|out|from|through|alive)', 4) }}
            then 'rescued'
        when {{ soon_after(after, 'layoffs?\\b|redundanc|dismissals?\\b|(people|workers|employees|staff)( [a-z]+)? (laid off|made redundant|dismissed|sacked|furloughed)', 1) }}
            or {{ right_before(before, 'la(y|id|ying) off|dismiss(es|ed|ing)?|sack(s|ed|ing)?') }}
            then 'laid off'
        when {{ soon_after(after, '(jobs?|positions?|posts?|roles?)( [a-z]+)? (gone|lost|cut|axed|go|eliminated|disappear|out of)\\b|(jobs?|positions?|posts?|roles?) (will|to|are to|would) (no longer|be (cut|lost|eliminated|axed|shed)|go|disappear)|(people|workers|employees) (will |to |would )?lose their jobs|(people|workers|employees) out of work', 1) }}
            or (
                {{ right_before(before, 'cut(s|ting)?|ax(e|es|ed|ing)|shed(s|ding)?|slash(es|ed|ing)?|eliminat(e|es|ed|ing)|loss of|costing|loses?|losing') }}
                and {{ soon_after(after, '(city |public |factory )?(jobs?|positions?|posts?|roles?)\\b', 1) }}
            )
            then 'jobs lost'
        when {{ soon_after(after, '(without|lost|losing|lacked) (power|electricity)|(are|were|is) (still |left )?(dark\\b|in the dark\\b)', 5) }} then 'without power'
        when {{ right_before(before, 'displac(ed|es|ing)') }} then 'displaced'
        when {{ soon_after(after, 'homeless\\b|displaced\\b|out of their homes', 3) }} then 'displaced'
        when {{ soon_after(after, 'properties\\b|homes\\b|houses\\b|households\\b', 1) }}
            and {{ leads_to(before, 'evacuation orders?|orders? to (leave|evacuate)|ordered out of', 20) }}
            then 'evacuated homes'
        when {{ soon_after(after, 'evacuated\\b|(brought|led|helped|got|taken) out\\b|(fled|forced|driven|ordered) (from |out of |to leave )?(their )?(home|house|town)?|residents are (now |still )?out\\b', 4) }}
            then 'evacuated'
        when regexp_matches({{ after }}, '^ ([a-z-]+ )?(homes?|houses?)\b[^.;,]{0,40}\b(destroyed|gone|lost|burned|burnt|razed|levell?ed|flattened|wrecked|reduced to)\b')
            or (
                {{ soon_after(after, 'homes?\\b|houses?\\b', 1) }}
                and {{ leads_to(before, 'destroy(ed|s|ing)?|razed|levell?ed|flatten(ed|ing|s)?|wreck(ed|ing|s)?|burned down', 20) }}
            )
            then 'homes lost'
        when {{ soon_after(after, '(people |persons |victims )?(were |was |have been |had been )?shot\\b', 2) }}
            or ({{ right_before(before, 'shot|shoots|shooting') }} and {{ soon_after(after, people_words(), 2) }})
            then 'shot'
        when {{ leads_up_to(before, 'death toll|toll|number of (the )?(dead|deaths|fatalities|(people|persons) (killed|who (have |had )?(been )?(died|killed|perished)))|body count|deaths') }} then 'killed'
        when {{ leads_up_to(before, 'number of (the )?(wounded|injured|people (hurt|injured|wounded))') }} then 'injured'
        when {{ leads_up_to(before, 'missing') }} then 'missing'
        when regexp_matches({{ measure }}, '\b(killed|who (had |have )?died|people dead|deaths|death toll)\b') then 'killed'
        when regexp_matches({{ measure }}, '\b(injured|wounded|hurt)\b') then 'injured'
        when regexp_matches({{ measure }}, '\bmissing\b') then 'missing'
        when regexp_matches({{ measure }}, '\b(evacuated|evacuees)\b') then 'evacuated'
        when regexp_matches({{ measure }}, '\b(rescued|pulled out|saved)\b') then 'rescued'
        when regexp_matches({{ measure }}, '\barrested\b') then 'arrested'
    end
{%- endmacro %}

{% macro money_topic(before, after, measure) -%}
    case
        when {{ leads_to(before, 'rewards?', 40) }} or regexp_matches({{ after }}, '^ (cash )?(rewards?\b|for (any )?(information|tips))')
            then 'reward'
        when (
                regexp_matches({{ after }}, '^[\s-]+(cash |secured |surety )?(bond|bail)\b')
                or {{ leads_to(before, 'bond|bail', 35) }}
            )
            and regexp_matches({{ before }} || {{ after }}, '\b(judge|magistrate|court|jail|custody|held|bail|arraign|posted|suspect|released)')
            then 'bond'
        when regexp_matches({{ after }}, '^ (has|have|had) (been )?(come|poured|flowed|donated|raised|pledged)')
            or {{ leads_to(before, 'fund|fundraiser|gofundme( page)?|online campaign|donations|account', 60) }}
            and regexp_matches({{ before }}, '\b(rais|pass|drawn|drew|reach|collect|receiv|top|grow|grown|stood|climb)')
            then 'donations'
        when regexp_matches({{ after }}, '^ (to |for )?(each|every) (of the )?(bereaved |grieving )?(famil|victim)|^ (to|for) (the )?(bereaved|next of kin|famil(y|ies) of the (dead|victims))')
            or {{ leads_to(before, '(families|relatives|kin|heirs) of (the |each of the )?(dead|deceased|victims|killed)', 45) }}
            then 'compensation'
        when {{ leads_to(before, 'damage', 30) }} and regexp_matches({{ before }}, '\b(estimat|put|caus|valued|total|at)\b')
            or regexp_matches({{ after }}, '^ (worth of |in )(property )?damages?\b')
            then 'damage'
    end
{%- endmacro %}

{# The topic of a figure, or null. `domain` is what the figure may be compared in. #}
{% macro quantity_topic(domain, before, after, measure, is_about_a_fire) -%}
    case
        when {{ domain }} = 'count' then {{ count_topic(before, after, measure) }}
        when {{ domain }} like 'money%' then {{ money_topic(before, after, measure) }}
        when {{ domain }} = 'area'
            and {{ is_about_a_fire }}
            and (
                regexp_matches({{ before }}, '\b(fire|wildfire|blaze|burn(ed|t|ing)?|scorch(ed|ing)?|charred|flames|size|mapped|stood at|gr(ew|own)|spread|consumed)\b')
                or regexp_matches({{ after }}, '^ (burned|scorched|charred|of (forest|bush|grassland|land))')
            )
            then 'burned area'
        when {{ domain }} = 'percent'
            and (regexp_matches({{ after }}, '^ (contained|containment)\b') or {{ leads_to(before, 'contained|containment', 15) }})
            then 'contained'
        when {{ domain }} = 'speed'
            and (regexp_matches({{ after }}, '^ (speed )?(limit|zone)\b') or {{ leads_to(before, 'limit( of)?|zone', 20) }})
            then 'speed limit'
        when {{ domain }} = 'speed'
            and not regexp_matches({{ before }} || {{ after }}, '\b(wind|winds|gust|gusts|storm|current)\b')
            and regexp_matches({{ before }}, '\b(going|travell?ing|driving|doing|moving|at speeds?|clocked|reached|hit|speed)\b')
            then 'speed'
    end
{%- endmacro %}

{# What an event does to people: only figures that say which are compared. #}
{% macro people_topics() -%}
    (
        'killed', 'injured', 'critical', 'missing', 'arrested', 'charged', 'sought', 'rescued', 'evacuated',
        'displaced', 'treated', 'shot', 'homicides', 'counts', 'slightly hurt', 'gravely hurt'
    )
{%- endmacro %}

{# What belongs to one event, so that a year's or another event's figure is another quantity. #}
{% macro is_event_topic(topic) -%}
    ({{ topic }} in {{ people_topics() }}
        or {{ topic }} in ('shots', 'casings', 'homes lost', 'burned area', 'evacuated homes'))
{%- endmacro %}
