package org.chengxin.matter.party;

import java.security.MessageDigest;
import java.util.Optional;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.standing.Standing;
import org.chengxin.matter.standing.Standings;
import org.springframework.stereotype.Component;

/** Finds a stranger's matter by its number and the secret of the receipt; either alone finds nothing. */
@Component
public class Receiving {

    private static final int LONGEST = 100;

    private final Standings standings;

    Receiving(Standings standings) {
        this.standings = standings;
    }

    public Optional<MatterId> find(String number, String receipt) {
        if (number.length() > LONGEST || receipt.length() > LONGEST) {
            return Optional.empty();
        }
        return standings
                .numbered(number.strip())
                .filter(matter ->
                        matter.receipt() != null && MessageDigest.isEqual(matter.receipt(), Receipts.hash(receipt)))
                .map(Standing::id);
    }
}
