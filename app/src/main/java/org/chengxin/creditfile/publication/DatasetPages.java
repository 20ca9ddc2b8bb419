package org.chengxin.creditfile.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.field.Field;
import org.chengxin.web.PublicUrl;
import org.chengxin.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a catalogue of open data asks of the daily files: the dataset (W3C DCAT 3) and the columns of its files (W3C CSV on the Web). */
@Controller
class DatasetPages {

    private static final MediaType LINKED = MediaType.valueOf("application/ld+json");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Newest files that the dataset names. */
    private static final int NAMED = 31;

    private static final Map<String, String> DATATYPES = Map.of("date", "date", "flag", "boolean");

    private final DumpStore store;
    private final PublicUrl url;
    private final Texts texts;
    private final String licence;

    DatasetPages(DumpStore store, PublicUrl url, Texts texts, @Value("${chengxin.open-data.licence}") String licence) {
        this.store = store;
        this.url = url;
        this.texts = texts;
        this.licence = licence;
    }

    @GetMapping("/open-data/dataset.jsonld")
    ResponseEntity<String> dataset() {
        String base = url.base();
        ObjectNode dataset = JSON.createObjectNode();
        dataset.putObject("@context")
                .put("@vocab", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/");
        dataset.put("@id", base + "/open-data").put("@type", "Dataset");
        dataset.set("dct:title", both("creditfile.openData.title"));
        dataset.set("dct:description", both("creditfile.openData.lead"));
        reference(dataset, "dct:license", licence);
        reference(
                dataset, "dct:accrualPeriodicity", "http://publications.europa.eu/resource/authority/frequency/DAILY");
        reference(dataset, "landingPage", base + "/open-data");
        ArrayNode files = dataset.putArray("distribution");
        store.list(NAMED).stream().filter(dump -> !dump.withdrawn()).forEach(dump -> {
            ObjectNode file = files.addObject();
            file.put("@type", "Distribution").put("dct:issued", dump.madeAt().toString());
            file.put("mediaType", "text/csv").put("byteSize", dump.bytes());
            reference(file, "downloadURL", base + "/open-data/" + dump.day() + "/records.csv");
            reference(file, "dct:conformsTo", base + "/open-data/columns.json");
            reference(file, "dct:license", licence);
        });
        return sent(dataset);
    }

    @GetMapping("/open-data/columns.json")
    ResponseEntity<String> columns() {
        ObjectNode table = JSON.createObjectNode();
        table.put("@context", "http://www.w3.org/ns/csvw");
        ObjectNode schema = table.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        Dumps.KEYS.forEach(key -> column(columns, key, "creditfile.openData.column." + key, "string"));
        Dumps.fields().forEach((path, field) -> column(columns, path, title(field), datatype(field)));
        schema.put("primaryKey", Dumps.KEYS.get(0));
        return sent(table);
    }

    private void column(ArrayNode columns, String name, String title, String datatype) {
        ObjectNode column = columns.addObject().put("name", name).put("datatype", datatype);
        column.set("titles", JSON.createArrayNode().add(name));
        column.set("dct:description", both(title));
    }

    /** The words of the exchange come first, since the file has the fields of the shared record. */
    private String title(Field field) {
        String shared = "exchange.field." + field.name();
        return texts.has(shared) ? shared : "intake.field." + field.name();
    }

    private static String datatype(Field field) {
        return DATATYPES.getOrDefault(field.form(), "string");
    }

    private ArrayNode both(String key) {
        ArrayNode both = JSON.createArrayNode();
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            both.addObject().put("@value", texts.in(language, key)).put("@language", language.getLanguage());
        }
        return both;
    }

    private static void reference(ObjectNode from, String property, String to) {
        from.putObject(property).put("@id", to);
    }

    private static ResponseEntity<String> sent(ObjectNode body) {
        return ResponseEntity.ok()
                .contentType(LINKED)
                .cacheControl(CacheControl.noCache())
                .body(body.toString());
    }
}
