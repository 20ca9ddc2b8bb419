package org.chengxin.account.competence;

import java.util.Map;

/** The kinds of cases that the competence table may name; implemented by the room that runs them. */
public interface CaseKinds {

    /** The name of each kind in force, with its title in the language of who asks. */
    Map<String, String> titles();
}
