package org.chengxin.matter;

import java.util.Optional;
import org.chengxin.shared.FactId;

/** SPI of the owner of facts: the page of a fact, for links from forms; that page checks access. */
public interface FactPage {

    /** Empty for a fact of another owner. */
    Optional<String> of(FactId fact);
}
