package org.chengxin.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;

class DownloadTest {

    @ParameterizedTest
    @CsvSource({"couriers.csv,filename=\"couriers.csv\"", "回单.xlsx,filename*=UTF-8''%E5%9B%9E%E5%8D%95.xlsx"})
    void aFileIsKeptUnderItsNameInAnyScript(String name, String told) {
        ResponseEntity<byte[]> file = Download.of(Download.CSV, name, new byte[] {1});
        assertThat(file.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment; ")
                .endsWith(told);
    }

    @Test
    void aNameBreaksNoHeader() {
        assertThat(Download.name("a\r\nSet-Cookie: b=\"c\".pdf")).doesNotContain("\r", "\n");
        assertThat(Download.name("a\"; filename=b.exe")).isEqualTo("attachment; filename=\"a\\\"; filename=b.exe\"");
    }

    @Test
    void itSaysWhatItIs() {
        ResponseEntity<byte[]> file = Download.of(Download.XLSX, "a.xlsx", new byte[] {1, 2});
        assertThat(String.valueOf(file.getHeaders().getContentType())).endsWith("spreadsheetml.sheet");
        assertThat(file.getBody()).containsExactly(1, 2);
    }
}
