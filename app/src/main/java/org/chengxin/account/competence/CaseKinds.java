package org.chengxin.account.competence;

import java.util.Map;

/** SPI: the kinds of cases that the competence table may name. */
public interface CaseKinds {

    /** Name → title, in the caller's language, of each kind in force. */
    Map<String, String> titles();
}
