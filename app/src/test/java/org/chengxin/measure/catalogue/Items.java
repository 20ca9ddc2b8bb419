package org.chengxin.measure.catalogue;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.ShippedFiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Items of the shipped catalogue. */
public final class Items {

    private Items() {}

    public static CatalogueItem shipped(String name) {
        return CatalogueFile.read(text(name));
    }

    /** A shipped one with another text. */
    public static CatalogueItem changed(String name, UnaryOperator<String> change) {
        return CatalogueFile.read(change.apply(text(name)));
    }

    /** Puts another text of a shipped item in force, as two persons of its owner would; measures keep the version they were taken by. */
    public static void putInForce(
            Catalogue catalogue, TransactionTemplate transaction, String name, UnaryOperator<String> change) {
        String yaml = change.apply(text(name));
        transaction.executeWithoutResult(status -> catalogue.texts().keep(name, yaml, LocalDate.now(LegalClock.ZONE)));
    }

    /** Puts an item in force that is a shipped one with another name and text. */
    public static void added(
            Catalogue catalogue,
            TransactionTemplate transaction,
            String shipped,
            String name,
            UnaryOperator<String> change) {
        String yaml = change.apply(text(shipped).replace("\nitem: " + shipped + "\n", "\nitem: " + name + "\n"));
        transaction.executeWithoutResult(status -> catalogue.texts().keep(name, yaml, LocalDate.now(LegalClock.ZONE)));
    }

    static String text(String name) {
        return ShippedFiles.of("measure").values().stream()
                .filter(yaml -> yaml.contains("\nitem: " + name + "\n"))
                .findFirst()
                .orElseThrow();
    }
}
