package org.chengxin.matter.erasure;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.evidence.Confidential;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.party.Details;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.Participation;
import org.springframework.stereotype.Component;

/** 本人事项: cases in which a person of another case is a party too. */
@Component
public class OwnCases {

    private final MatterStates states;
    private final Confidential confidential;

    OwnCases(MatterStates states, Confidential confidential) {
        this.states = states;
        this.confidential = confidential;
    }

    /** Ended cases of those who are a party of this one, newest first: what an erasure can name. */
    public List<MatterState> ended(MatterId of, int limit) {
        List<Participation> persons =
                states.find(of).stream().flatMap(OwnCases::parties).toList();
        List<UUID> desks = persons.stream()
                .map(Participation::desk)
                .filter(Objects::nonNull)
                .toList();
        List<byte[]> names = persons.stream()
                .filter(Participation::isStranger)
                .map(Participation::nameIndex)
                .filter(Objects::nonNull)
                .toList();
        return states.endedOf(desks, names, limit).stream()
                .filter(matter ->
                        !matter.id().equals(of) && !among(matter, persons).isEmpty())
                .toList();
    }

    /** Parties of a case who are one of these persons. */
    List<Participation> among(MatterState matter, List<Participation> persons) {
        return parties(matter)
                .filter(party -> persons.stream().anyMatch(person -> isSame(person, party)))
                .toList();
    }

    /**
     * By the account, else by the subject or organisation. Who has neither was identified at the desk: the same person as one who had
     * none either and gave the same name and phone.
     */
    private boolean isSame(Participation person, Participation party) {
        if (person.account() != null) {
            return person.account().equals(party.account());
        }
        if (person.subject() != null || person.organisation() != null) {
            return party.account() == null
                    && (person.subject() != null && person.subject().equals(party.subject())
                            || person.organisation() != null
                                    && person.organisation().equals(party.organisation()));
        }
        Details typed = Details.open(person.details(), confidential);
        Details before = Details.open(party.details(), confidential);
        return party.isStranger()
                && typed.phone() != null
                && typed.phone().equals(before.phone())
                && typed.name().equals(before.name());
    }

    static Stream<Participation> parties(MatterState matter) {
        return matter.participants().stream().filter(each -> each.kind() == Kind.PARTY);
    }
}
