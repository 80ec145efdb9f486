// Check verifies a whole Kenes record with the Go project's own transparency log code.
// Only the reading of files and the C2SP path rule are ours; every hash and signature is checked by golang.org/x/mod/sumdb.
// It builds the whole tree from the entries and compares the tiles with it. tlog.TileHashReader would be shorter, but the one in
// Debian 12 hands out hashes of tiles that it has not compared with their parents.
//
//	check LOG VKEY [EARLIER]
//
// LOG is the address of the record (http://… or https://…) or a folder with its files, VKEY its public key,
// EARLIER a file with a checkpoint kept from before. Ends with 0 if all is right and 1 if not.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	if len(os.Args) < 3 || len(os.Args) > 4 {
		fmt.Fprintln(os.Stderr, "usage: check LOG VKEY [EARLIER]")
		os.Exit(2)
	}
	if err := check(os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		fmt.Println("REFUSED:", err)
		os.Exit(1)
	}
}

func check(log, vkey string, earlier []string) error {
	msg, err := read(log, "checkpoint")
	if err != nil {
		return err
	}
	tree, err := open(msg, vkey)
	if err != nil {
		return err
	}
	hashes, err := entries(log, tree.N)
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil {
		return err
	}
	if tree.N == 0 {
		root = sha256.Sum256(nil) // Go's empty tree has another root than RFC 6962's
	}
	if root != tree.Hash {
		return fmt.Errorf("the entries give the root %v, the checkpoint says %v", root, tree.Hash)
	}
	tiles, err := tiles(log, tree.N, hashes)
	if err != nil {
		return err
	}
	if len(earlier) == 1 {
		if err := since(earlier[0], vkey, tree, hashes); err != nil {
			return err
		}
	}
	fmt.Printf("ACCEPTED: %d entries, %d tiles, root %v\n", tree.N, tiles, tree.Hash)
	return nil
}

// open checks a checkpoint's signature and reads its three lines.
func open(msg []byte, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	n, err := note.Open(msg, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, errors.New("not a checkpoint of " + verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, errors.New("malformed size " + lines[1])
	}
	hash, err := base64.StdEncoding.Strict().DecodeString(lines[2])
	if err != nil || len(hash) != tlog.HashSize {
		return tlog.Tree{}, errors.New("malformed root " + lines[2])
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], hash)
	return tree, nil
}

// entries reads every entry and returns all the hashes of the tree over them.
func entries(log string, size int64) (tlog.HashReader, error) {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		list := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			list[i] = stored[index]
		}
		return list, nil
	})
	for first := int64(0); first < size; first += 1 << height {
		width := int64(1 << height)
		if size-first < width {
			width = size - first
		}
		path := c2sp(tlog.Tile{H: height, L: -1, N: first >> height, W: int(width)})
		bundle, err := read(log, path)
		if err != nil {
			return nil, err
		}
		for i := first; i < first+width; i++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("%s ends inside entry %d", path, i)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			more, err := tlog.StoredHashes(i, bundle[2:end], reader)
			if err != nil {
				return nil, err
			}
			stored, bundle = append(stored, more...), bundle[end:]
		}
		if len(bundle) > 0 {
			return nil, errors.New(path + " goes on after its last entry")
		}
	}
	return reader, nil
}

// tiles compares every published tile with the hashes of the tree.
func tiles(log string, size int64, hashes tlog.HashReader) (int, error) {
	count := 0
	for level := 0; size>>(height*level) > 0; level++ {
		for first := int64(0); first < size>>(height*level); first += 1 << height {
			tile := tlog.Tile{H: height, L: level, N: first >> height, W: 1 << height}
			if rest := size>>(height*level) - first; rest < 1<<height {
				tile.W = int(rest)
			}
			want, err := tlog.ReadTileData(tile, hashes)
			if err != nil {
				return 0, err
			}
			have, err := read(log, c2sp(tile))
			if err != nil {
				return 0, err
			}
			if !bytes.Equal(have, want) {
				return 0, errors.New(c2sp(tile) + " is not the tile of this tree")
			}
			count++
		}
	}
	return count, nil
}

// since checks that the tree begins with the one of an earlier checkpoint.
func since(file, vkey string, tree tlog.Tree, hashes tlog.HashReader) error {
	msg, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	old, err := open(msg, vkey)
	if err != nil || old.N == 0 {
		return err
	}
	proof, err := tlog.ProveTree(tree.N, old.N, hashes)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash)
}

// c2sp turns Go's path tile/8/L/N into the one of c2sp.org/tlog-tiles.
func c2sp(tile tlog.Tile) string {
	path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
	return strings.Replace(path, "tile/data/", "tile/entries/", 1)
}

func read(log, path string) ([]byte, error) {
	if !strings.HasPrefix(log, "http://") && !strings.HasPrefix(log, "https://") {
		return os.ReadFile(filepath.Join(log, filepath.FromSlash(path)))
	}
	answer, err := http.Get(strings.TrimRight(log, "/") + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, errors.New(path + " answered " + answer.Status)
	}
	return io.ReadAll(answer.Body)
}
