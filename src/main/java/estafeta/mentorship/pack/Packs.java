package estafeta.mentorship.pack;

import static estafeta.mentorship.pack.PackRefused.guarded;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.Errands;
import estafeta.kernel.FileId;
import estafeta.kernel.Files;
import estafeta.kernel.Locks;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Refusal;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.SmallSteps;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.shell.FailureNumber;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the papers of an organisation together in the background, each drawn once, and gives them out as a ZIP.
 * What goes out is what the viewer may see at that very moment, whoever has put it together.
 */
@Service
@Transactional
public class Packs {
    static final String PUTTING_TOGETHER = "put-papers-together";
    static final Duration KEPT = Duration.ofDays(7);
    private static final Logger log = LoggerFactory.getLogger(Packs.class);
    private final PackRepository packs;
    private final Folders folders;
    private final PairPack pairPack;
    private final PairsOfYear pairs;
    private final ContentsPaper contents;
    private final Files files;
    private final Locks locks;
    private final Errands errands;
    private final SmallSteps steps;
    private final TransactionTemplate ending;
    private final ReadingJournal readings;
    private final Nodes nodes;
    private final Today today;
    private final JdbcClient db;

    Packs(
            PackRepository packs,
            Folders folders,
            PairPack pairPack,
            PairsOfYear pairs,
            ContentsPaper contents,
            Files files,
            Locks locks,
            Errands errands,
            SmallSteps steps,
            PlatformTransactionManager transactions,
            ReadingJournal readings,
            Nodes nodes,
            Today today,
            JdbcClient db) {
        this.packs = packs;
        this.folders = folders;
        this.pairPack = pairPack;
        this.pairs = pairs;
        this.contents = contents;
        this.files = files;
        this.locks = locks;
        this.errands = errands;
        this.steps = steps;
        this.ending = new TransactionTemplate(transactions);
        this.readings = readings;
        this.nodes = nodes;
        this.today = today;
        this.db = db;
    }

    /** Pieces that lie together, under what stands over them. */
    private record Part(String title, List<Piece> pieces) {}

    /** What a pack is made of for a viewer at this moment; of pairs there is no folder that tells more. */
    private record Plan(@Nullable Folder folder, List<Part> parts) {
        List<Piece> kept() {
            return parts.stream()
                    .flatMap(part -> part.pieces.stream())
                    .filter(Piece::kept)
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    public Pack require(PackId id, Viewer viewer) {
        return packs.findById(id).filter(pack -> seen(pack, viewer)).orElseThrow(PackRefused::unknown);
    }

    private boolean seen(Pack pack, Viewer viewer) {
        return viewer.may(Permission.SEE_PRIVATE, nodes.require(pack.node()).scope());
    }

    /** Those of an organisation that are still kept, the newest first. */
    @Transactional(readOnly = true)
    public List<Pack> at(NodeId node, Viewer viewer) {
        viewer.require(Permission.SEE_PRIVATE, nodes.require(node).scope());
        return packs.findByNodeOrderByMadeAtDesc(node);
    }

    /** The last whole day on which it may be taken. */
    public LocalDate keptUntil(Pack pack) {
        return pack.madeAt()
                .plus(KEPT)
                .atZone(nodes.require(pack.node()).zone())
                .toLocalDate()
                .minusDays(1);
    }

    /** How many papers are done, refused ones too. */
    @Transactional(readOnly = true)
    public int done(Pack pack) {
        return db.sql("select count(*) from mentorship.pack_piece where pack = :pack")
                .param("pack", pack.id().value())
                .query(Integer.class)
                .single();
    }

    /** How many papers could not be drawn. */
    @Transactional(readOnly = true)
    public int refused(Pack pack) {
        return db.sql("select count(*) from mentorship.pack_piece where pack = :pack and because is not null")
                .param("pack", pack.id().value())
                .query(Integer.class)
                .single();
    }

    /** Why, each reason once. */
    @Transactional(readOnly = true)
    public List<String> reasons(Pack pack) {
        return db.sql("""
                select distinct because from mentorship.pack_piece where pack = :pack and because is not null
                order by because
                """).param("pack", pack.id().value()).query(String.class).list();
    }

    /** What is being put together already is not begun once more. */
    public PackId begin(NodeId node, Pack.Kind kind, SchoolYear year, Viewer viewer) {
        viewer.require(Permission.SEE_PRIVATE, nodes.require(node).scope());
        locks.alone("pack " + node.value());
        var underWay = packs.findByNodeAndKindAndYearAndState(node, kind, year.start(), Pack.State.WORKING);
        if (underWay.isPresent()) {
            return underWay.get().id();
        }
        var all = plan(node, kind, year, viewer).kept().size();
        if (all == 0) {
            throw PackRefused.nothing();
        }
        var account = viewer.account();
        var pack = guarded(() -> packs.save(Pack.of(node, kind, year, all, account, today.now())));
        if (account == null) {
            putTogether(pack.id(), viewer);
        } else {
            errands.send(PUTTING_TOGETHER, pack.id(), account);
        }
        return pack.id();
    }

    /** Draws what is not drawn yet, until somebody stops it or whoever has asked may not see it any more. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void putTogether(PackId id, Viewer viewer) {
        var pack = steps.take(() -> packs.findById(id).orElseThrow(PackRefused::unknown));
        if (!seen(pack, viewer)) {
            ending.executeWithoutResult(status -> end(id, Pack.State.STOPPED));
            return;
        }
        if (!pack.working()) {
            return;
        }
        var done = steps.take(() -> keys(id));
        var left = steps.take(() -> plan(pack.node(), pack.kind(), pack.schoolYear(), viewer)).kept().stream()
                .filter(piece -> !done.contains(piece.key()))
                .toList();
        if (steps.each(left, piece -> drawn(pack, piece))) {
            ending.executeWithoutResult(status -> end(id, Pack.State.READY));
        }
    }

    private void end(PackId id, Pack.State how) {
        if (still(id)) {
            packs.save(packs.findById(id).orElseThrow(PackRefused::unknown).done(how, today.now()));
        }
    }

    /** What was drawn already goes at once. */
    public void stop(PackId id, Viewer viewer) {
        var pack = require(id, viewer);
        if (pack.working()) {
            guarded(() -> packs.save(pack.done(Pack.State.STOPPED, today.now())));
            wipePieces(id);
        }
    }

    /** Those that have been kept long enough. */
    public void wipe() {
        for (var old : packs.findByMadeAtBefore(today.now().minus(KEPT))) {
            wipePieces(old.id());
            packs.delete(old);
        }
    }

    private void wipePieces(PackId id) {
        db.sql("delete from mentorship.pack_piece where pack = :pack returning file")
                .param("pack", id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("file", UUID.class)))
                .list()
                .forEach(file -> file.map(FileId::new).ifPresent(files::wipe));
    }

    /** Answers whether the work goes on. A paper that is refused, or on which the program fails, does not hold up the others. */
    private boolean drawn(Pack pack, Piece piece) {
        try {
            var content = steps.take(() -> Russian.in(piece.drawing()));
            return steps.take(() -> going(pack, () -> keep(pack, piece, content)));
        } catch (Refusal refused) {
            return steps.take(() -> going(pack, () -> note(pack, piece, refused)));
        } catch (DataAccessException | TransactionException broken) {
            throw broken;
        } catch (RuntimeException failure) {
            var number = FailureNumber.next();
            log.error("Failure {} at a paper of the pack {}", number, pack.id().value(), failure);
            return steps.take(() -> going(pack, () -> note(pack, piece, PackRefused.failed(number))));
        }
    }

    private boolean going(Pack pack, Runnable work) {
        var going = still(pack.id());
        if (going) {
            work.run();
        }
        return going;
    }

    /** Until the end of the transaction: whoever stops it waits. */
    private boolean still(PackId id) {
        return db.sql("select state = 'WORKING' from mentorship.pack where id = :pack for share")
                .param("pack", id.value())
                .query(Boolean.class)
                .single();
    }

    private void keep(Pack pack, Piece piece, Piece.Content content) {
        var file = files.keep(pack.node(), null, piece.name(), content.bytes());
        insert(pack, piece, file, content.extension(), null);
    }

    private void note(Pack pack, Piece piece, Refusal because) {
        insert(pack, piece, null, null, Russian.in(() -> t(because)));
    }

    private void insert(
            Pack pack, Piece piece, @Nullable FileId file, @Nullable String extension, @Nullable String because) {
        db.sql("""
                insert into mentorship.pack_piece (pack, key, file, extension, because)
                values (:pack, :key, :file, :extension, :because)
                """)
                .param("pack", pack.id().value())
                .param("key", piece.key())
                .param("file", file == null ? null : file.value())
                .param("extension", extension)
                .param("because", because)
                .update();
    }

    private Set<String> keys(PackId id) {
        return new HashSet<>(db.sql("select key from mentorship.pack_piece where pack = :pack")
                .param("pack", id.value())
                .query(String.class)
                .list());
    }

    /** Everything that is drawn and that the viewer may see now, as it comes: nothing large is held. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void write(PackId id, Viewer viewer, OutputStream to) {
        var pack = steps.take(() -> ready(id, viewer));
        var plan = steps.take(() -> plan(pack.node(), pack.kind(), pack.schoolYear(), viewer));
        readings.opened(
                steps.take(() -> pairs.people(pack.node(), pack.schoolYear())),
                pack.kind() == Pack.Kind.FOLDER ? "папка наставничества" : "бумаги всех пар");
        var lying = new HashMap<String, String>();
        var archive = new Archive(to);
        var part = 0;
        for (var each : plan.parts) {
            var folder = Archive.numbered(++part, each.title);
            var no = 0;
            for (var piece : each.pieces) {
                var content = content(pack, piece);
                if (content.isPresent()) {
                    lying.put(piece.key(), archive.add(folder, Archive.numbered(++no, piece.name()), content.get()));
                }
            }
        }
        if (plan.folder != null) {
            archive.add(
                    "",
                    Archive.numbered(0, Russian.in(contents::title)),
                    steps.take(() -> Russian.in(() -> contents.draw(pack, plan.folder, lying))));
        }
        archive.finish();
    }

    /** Asked before anything of it goes out. */
    @Transactional(readOnly = true)
    public Pack ready(PackId id, Viewer viewer) {
        var pack = require(id, viewer);
        if (pack.state() != Pack.State.READY) {
            throw pack.working() ? PackRefused.notReady() : PackRefused.unknown();
        }
        return pack;
    }

    private Optional<Piece.Content> content(Pack pack, Piece piece) {
        try {
            return steps.take(() -> piece.kept()
                    ? kept(pack, piece)
                    : Optional.of(piece.drawing().get()));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }

    private record Kept(UUID file, String extension) {}

    private Optional<Piece.Content> kept(Pack pack, Piece piece) {
        return db.sql("""
                select file, extension from mentorship.pack_piece
                where pack = :pack and key = :key and file is not null
                """)
                .param("pack", pack.id().value())
                .param("key", piece.key())
                .query(Kept.class)
                .optional()
                .map(kept -> new Piece.Content(kept.extension, files.read(new FileId(kept.file))));
    }

    private Plan plan(NodeId node, Pack.Kind kind, SchoolYear year, Viewer viewer) {
        return Russian.in(() -> kind == Pack.Kind.FOLDER ? folder(node, year, viewer) : pairs(node, year, viewer));
    }

    private Plan folder(NodeId node, SchoolYear year, Viewer viewer) {
        var folder = folders.of(node, year, viewer);
        var parts = new ArrayList<Part>();
        for (var shelf : Shelf.values()) {
            parts.add(new Part(
                    shelf.title(),
                    folder.on(shelf).stream()
                            .flatMap(entry -> entry.pieces().stream())
                            .toList()));
        }
        return new Plan(folder, parts);
    }

    private Plan pairs(NodeId node, SchoolYear year, Viewer viewer) {
        return new Plan(
                null,
                pairs.led(node, year).stream()
                        .map(pair -> new Part(shortName(pair.mentee()), pairPack.pieces(pair.id(), viewer)))
                        .toList());
    }
}
