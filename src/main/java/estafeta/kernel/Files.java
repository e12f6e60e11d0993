package estafeta.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files by their content, in pieces, once however often they come. Seen with the rights of their node and person. */
@Service
@Transactional
public class Files {
    private static final int PIECE = 1 << 20;
    private static final long MEGABYTE = 1 << 20;
    /** Bytes of one file and of all files of a node. */
    private static final long LARGEST = 20 * MEGABYTE;

    private static final long QUOTA = 500 * MEGABYTE;

    private final JdbcClient db;
    private final Locks locks;

    Files(JdbcClient db, Locks locks) {
        this.db = db;
        this.locks = locks;
    }

    public FileId keep(NodeId node, @Nullable PersonId person, String name, byte[] content) {
        if (content.length > LARGEST) {
            throw KernelRefused.tooLarge(name, LARGEST / MEGABYTE);
        }
        if (spent(node) + content.length > QUOTA) {
            throw KernelRefused.quotaSpent(QUOTA / MEGABYTE);
        }
        var sha256 = sha256(content);
        await(sha256);
        for (int no = 0, from = 0; from < content.length; no++, from += PIECE) {
            db.sql("""
                    insert into kernel.file_piece (sha256, no, bytes) values (:sha256, :no, :bytes)
                    on conflict do nothing
                    """)
                    .param("sha256", sha256)
                    .param("no", no)
                    .param("bytes", Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)))
                    .update();
        }
        var id = FileId.next();
        db.sql("""
                insert into kernel.file (id, node, person, name, type, size, sha256)
                values (:id, :node, :person, :name, :type, :size, :sha256)
                """)
                .param("id", id.value())
                .param("node", node.value())
                .param("person", person == null ? null : person.value())
                .param("name", name)
                .param("type", type(content))
                .param("size", content.length)
                .param("sha256", sha256)
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return db.sql("select id, node, name, type, size, kept_at from kernel.file where id = :id")
                .param("id", id.value())
                .query(StoredFile.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public byte[] read(FileId id) {
        var out = new java.io.ByteArrayOutputStream();
        db.sql("""
                select p.bytes from kernel.file f join kernel.file_piece p on p.sha256 = f.sha256
                where f.id = :id order by p.no
                """).param("id", id.value()).query(byte[].class).list().forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** Takes a file away; its pieces go with the last file that has them. */
    public void wipe(FileId id) {
        db.sql("select sha256 from kernel.file where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .ifPresent(this::await);
        db.sql("""
                with gone as (delete from kernel.file where id = :id returning sha256)
                delete from kernel.file_piece p using gone
                where p.sha256 = gone.sha256
                and not exists (select from kernel.file f where f.sha256 = gone.sha256 and f.id <> :id)
                """).param("id", id.value()).update();
    }

    /** Who keeps a content and who wipes it come one after another: neither sees what the other has not yet committed. */
    private void await(String sha256) {
        locks.alone("file " + sha256);
    }

    private long spent(NodeId node) {
        return db.sql("select coalesce(sum(size), 0) from kernel.file where node = :node")
                .param("node", node.value())
                .query(Long.class)
                .single();
    }

    /** The type by the first bytes; what is not known is kept as plain bytes. */
    public static String type(byte[] content) {
        var head = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK")) {
            return "application/zip";
        }
        if (head.startsWith("%PDF")) {
            return "application/pdf";
        }
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        return "application/octet-stream";
    }

    /** In hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
