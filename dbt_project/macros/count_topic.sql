{#
  What a count of an event counts: the dead, the hurt, the missing, attackers, shots, homes lost, ... All
  texts are lower case: `before` and `after` are the clause around the number, `counted` what follows it
  without 'of the six', `measure` what extraction read. Each macro gives a topic or null, the first rule
  that fits decides, so the order is part of the rules. Does not belong here: the searching of text
  (macros/count_phrase.sql), money and areas (macros/quantity_topic.sql).
#}

{# Shots, hits, casings, guns: what lies or flies about. #}
{% macro gunfire_topic(before, after, measure) -%}
    case
        when {{ soon_after(after, '(cartridge|shell|bullet) casings|casings\\b|shell cases|spent (shells|rounds|cartridges)', 2) }} then 'casings'
        when {{ soon_after(after, 'times\\b', 0) }} or regexp_matches({{ measure }}, '^times\b')
            then case
                when {{ right_before(before, 'shot|hit|struck|stabbed|wounded|grazed') }} then 'times hit'
                when {{ fires(before) }} then 'shots'
            end
        when {{ soon_after(after, '(gun)?shots\\b|gunshots?\\b( were| was)? fired|shots?\\b( were| was)? (fired|rang)|bullets\\b|rounds\\b', 1) }}
            and not {{ soon_after(after, '(shots|rounds) (of|in the arm|on goal|on target|from the field)', 1) }}
            then 'shots'
        when {{ fires(before) }}
            and {{ soon_after(after, 'shots?\\b|rounds?\\b|bullets?\\b|times\\b', 1) }}
            then 'shots'
        when {{ soon_after(after, 'guns\\b|handguns?\\b|firearms?\\b|weapons\\b|pistols?\\b|rifles?\\b|shotguns?\\b|revolvers?\\b', 1) }} then 'guns'
    end
{%- endmacro %}

{# The dead. #}
{% macro death_topic(before, after) -%}
    case
        when {{ soon_after(after, 'death (row|sentence|penalt|threat|certificat|benefit)', 3) }} then null
        when {{ right_before(before, 'kill(ed|s|ing)?|claim(s|ed|ing)?( the lives of)?|(took|taking|takes) the lives of|deaths? of|murder(ed|s|ing)?|slain|slaying|(shot|stabbed|beat|beaten|trampled|crushed) (dead|to death)') }}
            then 'killed'
        when {{ soon_after(after, 'bodies\\b|lives( [a-z]+)?( were)? (lost|taken|claimed|cut short)|lives (in|on|at)\\b|dead bodies|funerals', 0) }} then 'killed'
        when regexp_matches({{ after }}, '^ lives\b') and {{ right_before(before, 'claim(s|ed|ing)?|(took|taking|takes|taken)|cost(s|ing)?|loss of|lost') }} then 'killed'
        when {{ soon_after(after, '(victims|bodies) (will|to) be (buried|laid)', 0) }} then 'killed'
        when {{ soon_after(after, '(people |persons |men |women |victims |others )?(were |was )?murdered\\b|murder victims?\\b|homicide victims?\\b', 2) }} then 'killed'
        when {{ soon_after(after, 'homicides?\\b|murders?\\b|killings\\b', 2) }} then 'homicides'
        when {{ soon_after(after, 'dead\\b|died\\b|dies?\\b|deaths?\\b|fatalit|fatally|killed|deceased|perish|lost (their|his|her) li|slain|found (shot |stabbed )?(dead|to death)|(shot|stabbed|beaten) (dead|to death)|succumb|losing (their|his|her) li|(did not|didn.t) survive', 6) }}
            then 'killed'
        when regexp_matches({{ before }}, '\bnumber of (the )?(dead|deceased|deaths|fatalities|people killed)\b[^.;]{0,80}\b(is|to|at|was|now|reached)\s*$') then 'killed'
    end
{%- endmacro %}

{# The hurt, from the critical to those who went home. #}
{% macro hurt_topic(before, after) -%}
    case
        when {{ right_before(before, '(injur|wound)(ed|es|s|ing)?|hurt(s|ing)?') }} then 'injured'
        when {{ soon_after(after, 'bystanders? (were |was )(also )?(hit|struck|shot)\\b', 1) }} then 'injured'
        when {{ soon_after(after, '(more|others?) (people |persons |victims |children |teens |teenagers |men |women )?(were |was |are |have been |had been )?(also )?(shot|struck|hit|stabbed|grazed)\\b', 1) }} then 'injured'
        when {{ soon_after(after, '(minor|non-?life-?threatening) (injur|wound|burn)|slightly (injured|hurt)', 5) }} then 'slightly hurt'
        when {{ soon_after(after, 'serious(ly)? (but [a-z-]+ )?(injur|wound|hurt)|severely (injured|burned)|gravely|(in )?serious condition|life-?threatening injur', 5) }} then 'gravely hurt'
        when {{ soon_after(after, '(with|suffering|who suffered)( from)?( [a-z]+)? (gunshot|bullet) wounds?', 3) }}
            and not {{ soon_after(after, 'surviv', 2) }}
            then 'shot'
        when {{ soon_after(after, 'injur(ed|ies)\\b|wounded\\b|hurt\\b|grazed\\b|burned by\\b|(suffered|suffering|sustained|survived|with)( [a-z]+)?( from| with)?( [a-z]+)? (gunshot|stab|shrapnel|injur|wound|burn)', 5) }}
            then 'injured'
        when {{ soon_after(after, 'released from|(treated|discharged|released|sent home)\\b|(gone|went|back|are|is|now) home\\b|left (the )?hospital', 4) }}
            and not {{ soon_after(after, 'treated (in|at|for|on|by)\\b|arrested', 4) }}
            and not {{ soon_after(after, 'treated\\b', 4) }}
            then 'released'
        when {{ soon_after(after, 'hospitali[sz]ed|treated\\b|on the wards?|in (surgery|intensive care|the icu|hospital)|(still )?in (the |a |an |this )?([a-z]+ )?hospital|(taken|rushed|airlifted|flown|transported|driven|sent|admitted|carried|brought|transferred) (by [a-z]+ )?to (a |the |an |local |nearby |area )?[^.;]{0,40}(hospital|medical|trauma|clinic|infirmary)|(at|in|to) [^.;,]{0,30}(hospital|medical cent|clinic)', 5) }}
            then 'treated'
        when {{ soon_after(after, '(in )?(stable|good|fair) condition|stable\\b', 3) }} then 'stable'
        when {{ soon_after(after, '(are |is |were )?alive\\b|survived?\\b|survivors?\\b|(have |had )?lived(\\.|,|;|$)', 2) }} then 'injured'
        when {{ soon_after(after, 'sickened\\b|ill\\b|infected\\b|poisoned\\b|(got|became|fell) (ill|sick)|fallen (ill|sick)|came down with', 4) }}
            or {{ right_before(before, 'sicken(ed|s|ing)?|infect(ed|s|ing)?|poison(ed|s|ing)?') }}
            then 'ill'
    end
{%- endmacro %}

{# Those whom bullets, knives or cars hit, the dead and the hurt together. #}
{% macro struck_topic(before, after) -%}
    case
        when {{ soon_after(after, '(were |was |have been |had been |are )?stabbed\\b|(stabbing|knifed)\\b', 2) }}
            or {{ right_before(before, 'stabb(ed|ing)|stabs|slash(ed|es|ing)') }} and {{ starts_with_people(after) }}
            then 'stabbed'
        when {{ shoots_somebody(after) }} then null
        when {{ soon_after(after, '(who )?(were |was |have been |had been |got )?(shot|gunned down)\\b|(who )?(were |was |had been )?(struck|hit)( by (a )?(stray )?(gunfire|bullets?|rounds?|shots)| in the|[,.]|$)|shooting victims?\\b|gunshot victims?\\b', 2) }}
            or ({{ right_before(before, 'shot|shoots?|shooting|hit|hitting|struck|striking') }} and {{ starts_with_people(after) }} and not {{ right_before(before, 'to (hit|strike|shoot)') }})
            or ({{ right_before(before, 'shot|shoot|shooting') }} and regexp_matches({{ after }}, '^\s*([.,;]|$)'))
            then 'shot'
        when {{ soon_after(after, '(who )?(were |was )?(struck|hit|run over|mowed down) by (a|an|the|his|her)\\b', 2) }} then 'injured'
    end
{%- endmacro %}

{# The dead and the hurt together, where nothing more is said of them. #}
{% macro victims_topic(after) -%}
    case when {{ soon_after(after, 'victims?\\b|casualt', 2) }} then 'victims' end
{%- endmacro %}

{# Those whom the law holds or looks for. #}
{% macro custody_topic(before, after) -%}
    case
        when {{ right_before(before, 'arrest(ed|s|ing)?|detain(ed|s|ing)?|jail(ed|s|ing)?|in custody') }} then 'arrested'
        when {{ soon_after(after, 'arrest(s|ed)?\\b|in custody|detained|taken into custody|behind bars|in jail|jailed|under arrest', 4) }}
            or regexp_matches({{ after }}, '^[^;,]{0,70} (is|are|was|were|remain|remains)( now| still| also| both| all)? (in custody|under arrest|behind bars|in jail)')
            then 'arrested'
        when {{ soon_after(after, '(are |were |is |was |being |still |remains? )*(sought|at large|on the run|wanted|on the loose|still out there)\\b', 3) }} then 'sought'
        when {{ leads_to(before, '(search(ing)?|looking|hunt(ing)?|manhunt) for|seeks?|seeking', 15) }} and {{ starts_with_people(after) }} then 'sought'
    end
{%- endmacro %}

{# The people of the other side, by what they are called or did. #}
{% macro attacker_topic(before, after) -%}
    case
        when {{ soon_after(after, '(suspect(s|ed)?|gunm[ae]n|shooters?|attackers?|assailants?|burglars?|robbers?|intruders?|thieves|hijackers?|carjackers?|perpetrators?|masked (men|people|gunmen)|armed (men|people))\\b', 1) }} then 'attackers'
        when {{ starts_with_people(after) }}
            and not {{ starts_with_police(after) }}
            and {{ soon_after(after, '(fled|fleeing|escaped (on|in a)|ran (off|away)|drove (off|away)|broke (in|into)|forced (the|their|open)|burst|opened fire|fired\\b|robbed|stormed|barged|exchanged gunfire|shot at|pulled (a gun|guns)|accused of|suspected of|(wearing|in) (masks|hoods|ski masks)|kicked in)', 4) }}
            then 'attackers'
        when {{ starts_with_people(after) }}
            and {{ shoots_somebody(after) }}
            and not {{ starts_with_police(after) }}
            then 'attackers'
    end
{%- endmacro %}

{# People brought to safety, out of their homes, out of work, or lost from sight. #}
{% macro upheaval_topic(before, after) -%}
    case
        when {{ right_before(before, 'rescu(ed|es|ing)|saved|saving|pulled|dragged|plucked|freed') }}
            and {{ soon_after(after, people_words(), 2) }}
            then 'rescued'
        when {{ right_before(before, 'evacuat(ed|es|ing)|forc(ed|es|ing)|(drives?|drove|driven|driving|chas(ed|es|ing))') }}
            and {{ soon_after(after, '(from|out of) (their |its )?(home|house|town|village|cit|countr)', 4) }}
            then 'evacuated'
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
        when {{ right_before(before, 'displac(ed|es|ing)') }} then 'displaced'
        when {{ soon_after(after, 'homeless\\b|displaced\\b|out of their homes|(cannot|can.t|unable to) (go|return) home', 3) }} then 'displaced'
    end
{%- endmacro %}

{# Homes without power, damaged or left on orders, and vehicles. #}
{% macro property_topic(before, after) -%}
    case
        when {{ soon_after(after, '(without|lost|losing|lacked) (power|electricity)|(are|were|is) (still |left )?(dark\\b|in the dark\\b)', 5) }} then 'without power'
        when {{ soon_after(after, 'properties\\b|homes\\b|houses\\b|households\\b', 1) }}
            and {{ leads_to(before, 'evacuation orders?|orders? to (leave|evacuate)|ordered out of', 20) }}
            then 'evacuated homes'
        when {{ soon_after(after, 'evacuated\\b|(brought|led|helped|got|taken) out\\b|(fled|forced|driven|ordered) (from |out of |to leave )?(their )?(home|house|town)\\b|residents are (now |still )?out\\b', 4) }}
            then 'evacuated'
        when regexp_matches({{ after }}, '^ ([a-z-]+ )?(homes?|houses?)\b[^.;,]{0,40}\b(destroyed|gone|lost|burned|burnt|razed|levell?ed|flattened|wrecked|reduced to)\b')
            or (
                {{ soon_after(after, 'homes?\\b|houses?\\b', 1) }}
                and {{ leads_to(before, 'destroy(ed|s|ing)?|razed|levell?ed|flatten(ed|ing|s)?|wreck(ed|ing|s)?|burned down', 20) }}
            )
            then 'homes lost'
        when regexp_matches({{ after }}, '^ ([a-z-]+ )?(homes?|houses?|buildings?|apartments?|units?|businesses)\b[^.;,]{0,30}\b(damaged|hit|struck|affected|scorched)\b')
            or (
                {{ soon_after(after, 'homes?\\b|houses?\\b|buildings?\\b|apartments?\\b|units\\b|businesses\\b', 1) }}
                and {{ leads_to(before, 'damag(ed|es|ing)|hit|hitting|strik(es|ing)|struck', 15) }}
            )
            then 'homes damaged'
        when {{ soon_after(after, '(police|patrol|squad) (cars?|vehicles?|cruisers?)\\b|cruisers\\b', 1) }} then 'police vehicles'
        when regexp_matches({{ after }}, '^[\s-]+(vehicle|car|truck) (crash|pile-?up|collision|wreck|accident)')
            or {{ soon_after(after, '(cars?|vehicles?|trucks?|suvs?|vans?|buses)( [a-z]+)? (involved|hit|struck|damaged|destroyed|burned|collided|towed|hauled)\\b', 1) }}
            or ({{ leads_to(before, 'involv(ed|es|ing)|between', 12) }} and {{ soon_after(after, '(cars?|vehicles?|trucks?|suvs?|vans?|buses)\\b', 1) }})
            or {{ soon_after(after, '(wrecked|damaged|burned|mangled) (cars|vehicles|trucks)\\b', 0) }}
            then 'vehicles'
    end
{%- endmacro %}

{# Who else was there. #}
{% macro presence_topic(before, after) -%}
    case
        when {{ soon_after(after, 'firefighters\\b', 1) }}
            and not regexp_matches({{ after }}, '^ ([a-z]+ )?firefighters (from|who|to)\b')
            and not regexp_matches({{ before }}, '\b(has|have|had|employs|hire[sd]?|staff|including|among them)\b[^.;,]{0,20}$')
            then 'firefighters'
        when {{ soon_after(after, '(water )?helicopters (were|are|was|overhead|at the|on the|battl|fight|drop|deployed|assigned)', 1) }}
            then 'helicopters'
        when {{ soon_after(after, 'witnesses\\b|eyewitnesses\\b', 1) }} then 'witnesses'
        when {{ soon_after(after, '(guests|partygoers|attendees|concertgoers|revelers|revellers|shoppers|mourners)\\b', 1) }} then 'present'
        when {{ soon_after(after, people_words(), 2) }} and {{ soon_after(after, '(lived|live|living|lives) (in|at|there|inside)\\b', 3) }} then 'lived there'
        when {{ soon_after(after, people_words(), 2) }}
            and {{ soon_after(after, '(on board|onboard|aboard|inside\\b|in attendance|present\\b|were there\\b|at the (party|gathering|event|scene|club|bar|vigil)|(in|on) (the|that|this) (bus|car|train|plane|boat|van|house|home|building|park|yard|store|vehicle|apartment))', 4) }}
            then 'present'
        when {{ right_before(before, 'carrying') }} and {{ starts_with_people(after) }} then 'present'
    end
{%- endmacro %}

{# A later object of the verb: two in 'shot his wife and two of her relatives', 'killed wife, two kids'. #}
{% macro object_topic(before, after) -%}
    case
        when not ({{ starts_with_people(after) }} or regexp_matches({{ after }}, '^\s*([.,;]|$)')) then null
        when {{ names_objects_of(before, 'kill(ed|s|ing)|murder(ed|s|ing)|fatally shot|(shot|stabbed) (dead|to death)') }} then 'killed'
        when {{ names_objects_of(before, 'shot|shoots|shooting|wounded|wounding') }} then 'shot'
        when {{ names_objects_of(before, 'stabbed|stabs|stabbing') }} then 'stabbed'
    end
{%- endmacro %}

{# What headlines and totals say before the number, and what only the measure tells. #}
{% macro told_topic(before, measure) -%}
    case
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

{# The topic of a count. A thing counted ('six blocks') has none of the topics of people, whatever stands near it. #}
{% macro count_topic(before, after, counted, measure) -%}
    case
        when {{ is_no_count(before) }} then null
        when {{ gunfire_topic(before, after, measure) }} is not null then {{ gunfire_topic(before, after, measure) }}
        when {{ soon_after(after, 'counts?\\b', 1) }} then 'counts'
        when {{ says_unhurt(after) }} then 'unhurt'
        when {{ counts_a_thing(counted) }} then {{ property_topic(before, after) }}
        when {{ right_before(before, 'injuring|wounding|hurting') }} then 'injured'
        when {{ right_before(before, 'killing') }} then 'killed'
        when {{ soon_after(after, '(were |was |are |have been )?(charged|indicted)\\b', 2) }} then 'charged'
        when {{ soon_after(after, '(in )?(extremely )?(critical|grave) condition|critically (injured|ill|wounded|hurt)|critically\\b|critical( (in|at)\\b|$)|fighting for (his|her|their) li', 5) }}
            then 'critical'
        else coalesce(
            {{ upheaval_topic(before, after) }},
            {{ death_topic(before, after) }},
            case when {{ soon_after(after, 'missing\\b|unaccounted|not been (found|seen)', 8) }} then 'missing' end,
            {{ hurt_topic(before, after) }},
            {{ custody_topic(before, after) }},
            {{ property_topic(before, after) }},
            {{ struck_topic(before, after) }},
            {{ attacker_topic(before, after) }},
            {{ victims_topic(after) }},
            {{ presence_topic(before, after) }},
            {{ told_topic(before, measure) }},
            {{ object_topic(before, counted) }}
        )
    end
{%- endmacro %}
