package org.chengxin.matter.definition.check;

import java.util.Map;

/** SPI of the owner of papers: the blanks that a definition has to fill in. */
public interface PaperKinds {

    /** Kind → its blanks, without those that the paper fills by itself. */
    Map<String, Catalogue.Blanks> blanks();
}
