package org.chengxin.measure.catalogue;

import java.time.LocalDate;
import org.chengxin.evidence.SealedForms;
import org.junit.jupiter.api.Test;

class CatalogueFactTest {

    @Test
    void aVersionIsSealedWithTheDigestOfItsText() {
        SealedForms.check(
                "measure-item",
                Catalogue.fact(
                        SealedForms.id(9),
                        "rectification",
                        2,
                        "6eef5cd35ab02b2742761a0db2ed6656f3f40455a1ed1d9f675bacdab969926c",
                        LocalDate.of(2026, 12, 1)));
    }
}
