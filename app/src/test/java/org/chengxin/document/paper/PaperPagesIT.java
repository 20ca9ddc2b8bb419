package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chengxin.Server.Reply;
import org.chengxin.matter.MatterFiles;
import org.chengxin.matter.TestActs;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody may check a code and learns nothing of the paper by it; the file is for those who see the matter. */
class PaperPagesIT extends MatterFiles {

    @Autowired
    private Papers papers;

    private Paper paper;

    @BeforeEach
    void issuesAPaper() {
        acts.take(TestActs.issuing(
                officeId(),
                matter,
                new PaperUse("notification", List.of("complainant"), Map.of()),
                Map.of("subject", "秘密事由", "content", "秘密内容")));
        paper = papers.of(CaseDocuments.owner(matter)).get(0);
    }

    @Test
    void theCodeShowsNumberOfficeDayAndValidityAndNothingElse() {
        Reply reply = server().get("/papers/" + paper.code());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .contains(paper.number())
                .contains(office.name())
                .contains("2026-03-02")
                .contains("文书真实有效")
                .doesNotContain("秘密")
                .doesNotContain("张三")
                .doesNotContain("诉7号")
                .doesNotContain(matter.toString());
        assertThat(server().get("/papers/" + paper.code().toLowerCase().replace("-", "") + "?lang=en")
                        .text())
                .contains("The paper is genuine and holds");
    }

    @Test
    void aCodeCanBeTyped() {
        assertThat(server().get("/papers").text()).contains("输入核验码").doesNotContain("没有这份文书");
        assertThat(server().get("/verify").text()).contains("action=\"/papers\"");
        assertThat(server().get("/papers?code=" + paper.code().replace("-", "+"))
                        .text())
                .contains("文书真实有效", paper.number());
        assertThat(server().get("/papers?code=1234").status()).isEqualTo(404);
    }

    @Test
    void aCodeThatNoPaperCarriesIsToldSo() {
        Reply reply = server().get("/papers/0000-0000-0000-0000");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).contains("没有这份文书");
        assertThat(server().get("/papers/%3Cscript%3E").text()).doesNotContain("<script>");
    }

    @Test
    void anErasedPaperIsToldToBeErased() {
        erasures.erase(new FactId(paper.id()), "个人信息保护法第四十七条");
        assertThat(server().get("/papers/" + paper.code()).text()).contains("已依法删除");
    }

    @Test
    void theFileIsSavedNotShownAndOfItsFixedType() {
        String session = session(office);
        Reply docx = server().getAs(session, path(".docx"));
        assertThat(docx.status()).isEqualTo(200);
        assertThat(docx.header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(docx.header("Content-Disposition")).startsWith("attachment").contains("filename*=UTF-8''");
        assertThat(docx.header("X-Content-Type-Options")).contains("nosniff");
        Reply pdf = server().getAs(session, path(".pdf"));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    @Test
    void whoDoesNotSeeTheMatterFindsNoPaper() {
        String other = session(city().newMember("department"));
        assertThat(server().getAs(other, path(".docx")).status()).isEqualTo(404);
        assertThat(server().getAs(other, path(".pdf")).status()).isEqualTo(404);
        assertThat(server().get(path(".docx")).status()).isNotEqualTo(200);
        assertThat(server().getAs(
                                session(office),
                                "/workbench/matters/" + TestActs.newMatter() + "/papers/" + paper.id() + ".docx")
                        .status())
                .isEqualTo(404);
    }

    private String path(String ending) {
        return "/workbench/matters/" + matter + "/papers/" + paper.id() + ending;
    }
}
