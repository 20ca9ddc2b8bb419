package org.chengxin.matter.definition.version;

/** For tests that write a definition into the table: what was read before is forgotten, instead of waited for. */
public final class WrittenDefinitions {

    private WrittenDefinitions() {}

    public static void seenBy(Definitions definitions) {
        definitions.texts().forget();
    }
}
