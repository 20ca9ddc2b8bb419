package org.chengxin.matter;

import java.util.Optional;
import org.chengxin.shared.FactId;

/** Where the owner of some facts shows them, so that a form that names one leads there; the page asks who looks. */
public interface FactPage {

    /** Empty where the fact is none of the owner's. */
    Optional<String> of(FactId fact);
}
