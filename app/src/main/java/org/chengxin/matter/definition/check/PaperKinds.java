package org.chengxin.matter.definition.check;

import java.util.Map;

/** SPI of the owner of papers: their placeholders. */
public interface PaperKinds {

    /** Kind → placeholders, without those that papers fill themselves. */
    Map<String, Catalogue.Blanks> blanks();
}
