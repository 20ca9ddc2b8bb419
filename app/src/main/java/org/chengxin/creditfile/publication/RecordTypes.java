package org.chengxin.creditfile.publication;

import java.util.List;
import java.util.stream.Stream;
import org.chengxin.creditfile.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 公示记录、监督检查、监督抽检: what is shared of public records. Results of inspections and of sample tests are types of their own, so
 * that a receiver may ask for them alone and an agreement may name them or not.
 */
@Configuration(proxyBeanMethods = false)
class RecordTypes {

    /** Of all kinds without a type of their own. */
    static final String PUBLIC_RECORD = "public-record";

    private static final List<RecordKind> RESULTS = List.of(RecordKind.INSPECTION, RecordKind.SAMPLE_TEST);

    /** Name of the type under which records of a kind are shared. */
    static String of(RecordKind kind) {
        return RESULTS.contains(kind) ? kind.word() : PUBLIC_RECORD;
    }

    /** Names of all types. */
    static List<String> all() {
        return Stream.of(RecordKind.values()).map(RecordTypes::of).distinct().toList();
    }

    @Bean
    static RecordType publicRecords(SharedRecords shared) {
        return new RecordType(
                PUBLIC_RECORD,
                Stream.of(RecordKind.values())
                        .filter(kind -> !RESULTS.contains(kind))
                        .toList(),
                "《中华人民共和国政府信息公开条例》第二十条",
                shared);
    }

    @Bean
    static RecordType inspectionResults(SharedRecords shared) {
        return new RecordType(
                RecordKind.INSPECTION.word(), List.of(RecordKind.INSPECTION), "《中华人民共和国政府信息公开条例》第二十条第十三项", shared);
    }

    @Bean
    static RecordType sampleTestResults(SharedRecords shared) {
        return new RecordType(
                RecordKind.SAMPLE_TEST.word(),
                List.of(RecordKind.SAMPLE_TEST),
                "《中华人民共和国产品质量法》第二十四条；《中华人民共和国政府信息公开条例》第二十条第十三项",
                shared);
    }
}
