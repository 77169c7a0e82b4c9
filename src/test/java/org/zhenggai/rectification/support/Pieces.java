package org.zhenggai.rectification.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.zhenggai.rectification.finding.RectificationCase;

/** Hands in small pieces of evidence the way the case file does. */
public final class Pieces {

    private Pieces() {
    }

    /** Uploads the file in one chunk; {@code facts} are those of the upload besides name and size: type, documentNumber, … */
    public static void upload(int port, String user, RectificationCase c, String fileName, byte[] file, Map<String, Object> facts) {
        String address = "/api/cases/" + c.caseNumber() + "/evidence/uploads";
        Http client = Http.as(port, user);
        Map<String, Object> asked = new HashMap<>(facts);
        asked.put("fileName", fileName);
        asked.put("size", file.length);
        Http.Answer opened = client.post(address, asked);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String upload = address + "/" + opened.json().path("id").asText();
        assertThat(client.put(upload + "?offset=0", file).status()).isEqualTo(200);
        Http.Answer finished = client.post(upload + "/finish", "{}");
        assertThat(finished.status()).as(finished.text()).isEqualTo(201);
    }
}
